self.sitegenSearchIndex={"version":2,"language":"ko",
"pages":[
["../ko/index.html","처음",["index"],[],0,[[0,"","먼저 파이프를 읽으세요. 파이프(pipe)는 짧다."]],[]],
["../ko/pipe.html","파이프",["pipe","old/pipes"],[],0,[[0,"두 끝","끝은 둘이다."]],[]]],
"code":[
[],
[]],
"output":[
[],
[]]};
