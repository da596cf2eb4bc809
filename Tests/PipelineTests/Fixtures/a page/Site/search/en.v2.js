self.sitegenSearchIndex={"version":2,"language":"en",
"pages":[
["../index.html","One of each kind",["index"],["fixture"],0,[[0,"","One of each kind.\nA sentence with words, `code`, a link down, a slip and a note.\nTwo ends"],[0,"A table","limit · bytes\natomic write · 4096\nwhole pipe · 65536\nQuoted, and marked."],[0,"Programs","A file, shown whole, and its recording:\nA slice of it:\nA fence in a list:\nFirst\nSecond\nHere it is."]],[]]],
"code":[
[[0,"hello.c","int main(void) {\nputs(\"hello\");"],["hello-2","hello.c",""],[0,"index-3.sh","cat \"$@\" # prints: from the [list]"],[0,"index-4.swift","let unused = 1"],[0,"index-5.c","int main(void) { return 0; }"],[2,0,"Plain text with <angle> & ampersand."]]],
"output":[
[[0,"hello"],[1,"hello"],[2,"from the [..]"]]]};
