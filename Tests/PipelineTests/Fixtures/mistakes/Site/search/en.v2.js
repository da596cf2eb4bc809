self.sitegenSearchIndex={"version":2,"language":"en",
"pages":[
["../index.html","Mistakes",["index"],[],0,[[0,"","A page, an anchor, a picture and a wiki link.\na · b\n1 · 2 · 3\nOld words and a tag."]],[]]],
"code":[
[[0,"index-1.swift","// does not compile\nprint(x)"],[0,"index-2.c","int main(void) { return 0; }"],[0,"index-4.sh","true"]]],
"output":[
[]]};
