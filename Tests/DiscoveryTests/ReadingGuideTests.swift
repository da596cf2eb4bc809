import SiteModel
import Testing

@testable import Discovery

@Suite struct ReadingGuideTests {
  @Test func `llms_txt has a title, a summary, and sections of links`() {
    let site = Site.written(
      "description: Real runs.\nsections:\n  - {title: Streams, pages: [pipe]}",
      [
        "Content/pipe.md": "---\ntitle: \"Pipes [1]\"\ndescription: In order, once.\n---\n",
        "Content/index.md": "# Home\n\n```sh skip=\"no\"\nls\n```\n",
      ])
    #expect(
      site.machineText("llms.txt") == #"""
        # Lab

        > Real runs.

        ## Streams

        - [Pipes \[1\]](pipe.html): In order, once.

        ## Pages

        - [Home](index.html)

        ## Optional

        - [examples.json](examples.json): every program, with its verified output

        """#)
  }

  @Test func `each language has its own, and a stand-in for a translation is in none`() {
    let site = Site.written(
      "base-url: https://example.org\nlanguages: [en, ko]",
      [
        "Content/en/index.md": "# Home\n", "Content/en/pipe.md": "# Pipes\n",
        "Content/ko/index.md": "# 처음\n",
      ])
    #expect(
      site.machineText("ko/llms.txt") == """
        # Lab

        ## 문서 목록

        - [처음](https://example.org/ko/)

        ## Optional

        - [English](https://example.org/llms.txt)

        """)
  }
}
