import Testing

@testable import Search

@Suite struct SearchIndexTests {
  private func script(_ documents: SearchDocument...) -> String {
    String(decoding: SearchIndex(documents, language: "en").script, as: UTF8.self)
  }

  @Test func `an index without pages is a script all the same`() {
    #expect(
      script() == """
        self.sitegenSearchIndex={"version":2,"language":"en",
        "pages":[],
        "code":[],
        "output":[]};

        """)
  }

  @Test func `the script that searches comes without the lines that explain it`() {
    let lines = String(decoding: SearchIndex.engine, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "(() => {")
    #expect(lines.last == "})();")
    #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("//") })
  }

  @Test func `prose, programs and outputs are apart, one page a line`() {
    let page = SearchDocument(
      href: "../pipe.html", title: "Pipes", names: ["pipe"], topics: ["fork", "SIGPIPE"],
      sections: [
        SearchSection(.text, text: "A pipe."),
        SearchSection(
          .code, anchor: "pipe-hello", heading: "pipe-hello.swift", text: "pipe(&ends)"),
        SearchSection(.output, anchor: "pipe-hello", heading: "pipe-hello.swift", text: "hello"),
        SearchSection(.text, anchor: "why", heading: "Why", text: "Because."),
      ])
    let other = SearchDocument(href: "../b.html", title: "B", foreignLanguage: "ko")
    #expect(
      script(page, other) == """
        self.sitegenSearchIndex={"version":2,"language":"en",
        "pages":[
        ["../pipe.html","Pipes",["pipe"],["fork","SIGPIPE"],0,[[0,"","A pipe."],[0,"Why","Because."]],[]],
        ["../b.html","B",[],[],"ko",[],[]]],
        "code":[
        [[0,"pipe-hello.swift","pipe(&ends)"]],
        []],
        "output":[
        [[0,"hello"]],
        []]};

        """)
  }

  @Test func `a second listing of one program has an anchor of its own`() {
    let page = SearchDocument(
      href: "a.html", title: "A",
      sections: [SearchSection(.code, anchor: "pipe-2", heading: "pipe.swift", text: "pipe()")])
    #expect(script(page).contains(#"[["pipe-2","pipe.swift","pipe()"]]"#))
  }

  @Test func `an anchor that is not what the heading gives is written`() {
    let page = SearchDocument(
      href: "a.html", title: "A",
      sections: [
        SearchSection(.text, anchor: "why-1", heading: "Why", text: "Because."),
        SearchSection(.text, anchor: "왜-so", heading: "왜 (So)?", text: "Because."),
      ])
    #expect(script(page).contains(#"["why-1","Why","Because."],[0,"왜 (So)?","Because."]"#))
  }

  @Test func `code that is no program has the place of the text around it`() {
    let page = SearchDocument(
      href: "a.html", title: "A",
      sections: [
        SearchSection(.text, text: "A."),
        SearchSection(.code, anchor: "one", heading: "One", text: "key: 1"),
        SearchSection(.text, anchor: "one", heading: "One", text: "Below."),
      ])
    #expect(script(page).contains(#"[[1,0,"key: 1"]]"#))
  }

  @Test func `a term says where it is shown, unless it stands for itself`() {
    let page = SearchDocument(
      href: "words.html", title: "Words",
      terms: [
        SearchTerm(
          anchor: "term-pipe", name: "pipe (파이프)", meaning: "A buffer.",
          place: SearchTerm.Place(href: "pipe.html", anchor: "pipe-hello")),
        SearchTerm(anchor: "term-end", name: "end", meaning: "The end."),
      ])
    #expect(
      script(page).contains(
        #"[["term-pipe","pipe (파이프)","A buffer.","pipe.html","pipe-hello"],["#
          + #""term-end","end","The end."]]"#))
  }

  @Test func `a line of code is found at its first place on a page`() {
    let page = SearchDocument(
      href: "a.html", title: "A",
      sections: ["a()\n}\n  b()", "a()\nc()"].map { text in
        SearchSection(.code, anchor: "x", heading: "x.c", text: text)
      })
    #expect(script(page).contains(#"[[0,"x.c","a()\nb()"],[0,"x.c","c()"]]"#))
  }

  @Test func `quotes, backslashes and control characters are escaped`() {
    let page = SearchDocument(href: "a.html", title: "\"a\\\" \u{1}\u{7F}\n</script>")
    #expect(script(page).contains(##"["a.html","\"a\\\" \u0001\u007f\n</script>""##))
  }

  @Test func `an output that runs away is cut`() {
    let text = String(repeating: "x", count: SearchEntry.sectionBytesMax + 10)
    let page = SearchDocument(
      href: "a.html", title: "A", sections: [SearchSection(.text, text: text)])
    #expect(script(page).utf8.count < SearchEntry.sectionBytesMax + 200)
  }

  @Test func `entries that were kept give the same bytes`() {
    let pages = ["b", "a"].map { SearchDocument(href: "\($0).html", title: $0) }
    #expect(
      SearchIndex(pages.map(SearchEntry.init), language: "ko").script
        == SearchIndex(pages, language: "ko").script)
  }
}
