self.sitegenSearchIndex={"version":2,"language":"en",
"pages":[
["../index.html","Home",["index"],[],0,[[0,"","Read about pipes first."]],[]],
["../pipe.html","Pipes",["pipe","old/pipes"],[],0,[[0,"Two ends","Then"]],[]]],
"code":[
[],
[[0,"pipe-1.swift","let ends = (0, 1)"],["pipe-1-2","pipe-1.swift","// prints: 0 1\nprint(ends)"]]],
"output":[
[],
[[1,"0 1"]]]};
