(() => {
  'use strict';
  const VERSION = 2;
  const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
  const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
  const PAIRS = {
    ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ',
    ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
  };
  const PARTICLES = new RegExp(
    '^(?:들?(?:께서|에게서|에게|에서|에|께|한테|으로서|으로써|으로|로서|로써|로|와|과|이랑|랑|하고|까지|' +
    '부터|마다|보다|처럼|만큼|조차|마저|밖에|이나|나|이든|든|이라도|라도|의|을|를|이|가)?(?:은|는|도|만|의)?|' +
    '이?(?:다|며|고|면|라면|란|라는|라고|라서|지만|므로|라)|입니다|인|인가|인지|일|임|였다|이었다)$');
  const SEPARATOR = '[^\\na-z0-9가-힣]{0,3}';
  const WEIGHT = {
    title: 60, term: 60, topic: 50, lead: 12, heading: 14, program: 4, text: 6, code: 2.5, output: 3,
  };
  const char = String.fromCharCode;
  const isHangul = (code) =>
    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e);
  const script = (text, index) => {
    const code = text.charCodeAt(index);
    if (code < 128) return /\w/.test(char(code)) ? 1 : 0;
    if (isHangul(code)) return 2;
    return code >= 0xc0 && /[\p{L}\p{N}]/u.test(char(code)) ? 1 : 0;
  };
  const initial = (letter) => {
    const place = INITIALS.indexOf(letter);
    if (place < 0) return letter;
    const first = 0xac00 + place * 588;
    return `[${letter}${char(first)}-${char(first + 587)}]`;
  };
  const unfinished = (syllable) => {
    const code = syllable.charCodeAt(0);
    const final = (code - 0xac00) % 28;
    if (final === 0) return `[${syllable}-${char(code + 27)}]`;
    const pair = PAIRS[FINALS[final]] || ' ' + FINALS[final];
    const open = char(code - final + FINALS.indexOf(pair[0]));
    return `(?:${syllable}|${open} ?${initial(pair[1])})`;
  };
  const hangul = (word) =>
    [...word].map((letter, place) => {
      if (letter < '가') return initial(letter);
      return place === word.length - 1 ? unfinished(letter) : letter;
    }).join(' ?');
  const pattern = (word) =>
    isHangul(word.charCodeAt(0)) ? hangul(word) : word.length < 3 ? '\\b' + word : word;
  const expression = (source) => new RegExp(source, 'gi');
  const stem = (word) => {
    if (!isHangul(word.charCodeAt(0))) {
      const match = /^(.{3,}?)(?:es|s|ing|ed)$/i.exec(word);
      return match && !/ss$/i.test(word) ? match[1] : '';
    }
    for (let end = 1; end < word.length; end++) {
      const rest = word.slice(end);
      if (PARTICLES.test(rest) && (end > 1 || rest.length > 1 || /[은는을를]/.test(rest))) {
        return word.slice(0, end);
      }
    }
    return '';
  };
  const split = (query) => {
    const words = [];
    const runs = /[가-힣ㄱ-ㅣ]+|(?:(?![가-힣ㄱ-ㅣ])[\p{L}\p{N}_])+/gu;
    let end = -1;
    for (let run = runs.exec(query); run && words.length < 8; run = runs.exec(query)) {
      const isParticle = run.index === end && isHangul(run[0].charCodeAt(0)) && PARTICLES.test(run[0]);
      if (!isParticle) words.push(run[0]);
      end = runs.lastIndex;
    }
    return words;
  };
  const term = (word) => {
    const forms = [{ expression: expression(pattern(word)), worth: 1 }];
    const shorter = stem(word);
    if (shorter) forms.push({ expression: expression(pattern(shorter)), worth: 0.8 });
    const isInitials = /^[ㄱ-ㅎ]+$/.test(word);
    return { word, forms, isInitials, isBare: isInitials && word.length === 1 };
  };
  const phrase = (words) => ({
    word: words.join(' '),
    forms: [{ expression: expression(words.map(pattern).join(SEPARATOR)), worth: 1 }],
  });
  const quality = (term, text, start, end) => {
    const kind = script(text, start);
    let stop = end;
    while (stop < text.length && script(text, stop) === kind) stop++;
    const rest = text.slice(end, stop);
    const isWhole = rest === '' || (kind === 2 ? PARTICLES.test(rest) : /^e?s$/i.test(rest));
    const isFirst = script(text, start - 1) !== kind;
    if (term.isInitials) return isFirst ? (isWhole ? 0.6 : 0.3) : 0;
    if (!isFirst) {
      if (text[start - 1] === '_' || /^[a-z][A-Z]/.test(text.slice(start - 1))) return isWhole ? 0.6 : 0.3;
      return kind === 2 ? (isWhole ? 0.4 : 0.2) : end - start > 3 ? 0.1 : 0;
    }
    if (!isWhole) return rest[0] === '_' ? 0.65 : 0.35 + (0.3 * (end - start)) / (stop - start);
    const found = text.slice(start, end);
    if (rest === '' && /(^|\n)`$/.test(text.slice(Math.max(0, start - 2), start))) return 2;
    const isIdentifier = text[start - 1] === '`' || /^\([1-9]\)/.test(text.slice(end, end + 3)) || /^[A-Z][A-Z0-9_]{2,}$|_/.test(found);
    return rest === '' ? (isIdentifier ? 1.5 : 1) : 0.95;
  };
  const matches = (term, text, visit) => {
    let best = 0, place = 0, length = 0, sum = 0;
    for (const form of term.forms) {
      const expression = form.expression;
      expression.lastIndex = 0;
      let count = 0;
      for (let hit = expression.exec(text); hit && count < 12; hit = expression.exec(text)) {
        const end = hit.index + hit[0].length;
        if (end === hit.index) { expression.lastIndex++; continue; }
        const worth = form.worth * quality(term, text, hit.index, end);
        if (worth === 0) continue;
        count++;
        sum += worth;
        if (visit) visit(hit.index, end);
        if (worth > best) { best = worth; place = hit.index; length = hit[0].length; }
      }
      if (best >= 0.9 && !visit) break;
    }
    return { best, place, sum, coverage: text ? length / text.length : 0 };
  };
  const slug = (heading) => heading.toLowerCase().replace(/[^a-z0-9_ \-가-힣]/g, '').replace(/ /g, '-');
  const nfc = (text) => text.normalize('NFC');
  const spellings = (name) => [...new Set([name, ...name.split(/[(),]/)].map((one) => one.trim()))]
    .filter((one) => one);
  const plain = (name) => name.toLowerCase().replace(/[ _-]/g, '').replace(/(..)s$/, '$1');
  const isCalled = (page, words) => page.names.some((name) => words.some((word) => plain(word) === plain(name)));
  const addTerms = (pages, terms, glossary) => {
    for (const [own, name, meaning, href, anchor] of terms) {
      const words = spellings(nfc(name));
      const term = { kind: 'term', heading: words[0], text: nfc(meaning), words };
      const shown = pages.find((page) => page.href === href);
      glossary.sections.push({ ...term, anchor: own });
      if (shown && shown !== glossary) shown.sections.push({ ...term, anchor });
      const called = pages.filter((page) => page === (shown || glossary) || isCalled(page, words));
      called.forEach((page) => page.terms.push(...words));
    }
  };
  const prepare = (index) => {
    const pages = index.pages.map(([href, title, names, topics, foreign, texts], number) => {
      const sections = texts.map(([anchor, heading, text], place) => ({
        kind: 'text', isLead: place === 0 && !heading, anchor: anchor === 0 ? slug(heading) : anchor,
        heading: nfc(heading), text: nfc(text),
      }));
      const code = index.code[number].map(([anchor, name, text]) => ({
        kind: 'code', text: nfc(text), ...(name === 0
          ? { anchor: sections[anchor].anchor, heading: sections[anchor].heading }
          : { anchor: anchor === 0 ? name.split('.')[0] : anchor, heading: nfc(name) }),
      }));
      const output = index.output[number].map(([place, text]) => {
        const program = code[place] || { anchor: '', heading: '' };
        return { kind: 'output', anchor: program.anchor, heading: program.heading, text: nfc(text) };
      });
      return {
        href, title: nfc(title), names: [...spellings(nfc(title)), ...names.map(nfc)], terms: [], topics: topics.map(nfc), foreign,
        sections: sections.concat(code, output),
      };
    });
    pages.forEach((page, number) => addTerms(pages, index.pages[number][6], page));
    return pages;
  };
  const weigh = (term, page) => {
    const naming = page.names.map((name) => matches(term, name));
    const name = Math.max(...naming.map((one) => one.best * (0.2 + 0.8 * one.coverage)));
    const exact = (all) => Math.max(0, ...all.map((one) => one.best * one.coverage ** 3));
    const called = exact(naming);
    const told = exact(page.terms.map((text) => matches(term, text)));
    const topic = Math.max(0, ...page.topics.map((text, place) => {
      const { best, coverage } = matches(term, text);
      return best * best * (0.3 + 0.7 * coverage) / ((1 + 0.1 * place) * (1 + 0.15 * page.topics.length));
    }));
    let heading = 0, body = 0, sum = 0;
    const sections = new Map();
    if (!term.isBare) {
      for (const section of page.sections) {
        const head = matches(term, section.heading);
        if (section.words) head.coverage = Math.max(...section.words.map((word) => matches(term, word).coverage));
        const text = matches(term, section.text);
        if (head.best + text.best === 0) continue;
        const isProgram = section.kind === 'code' || section.kind === 'output';
        const headScore = WEIGHT[isProgram ? 'program' : 'heading'] * head.best * (0.3 + 0.7 * head.coverage);
        const textScore = WEIGHT[section.isLead ? 'lead' : isProgram ? section.kind : 'text'] * text.best;
        heading = Math.max(heading, headScore);
        body = Math.max(body, textScore);
        sum += text.sum;
        sections.set(section, { score: headScore + textScore, head: head.best, text });
      }
    }
    const share = term.isInitials ? 0.1 : 1;
    const score = WEIGHT.title * name + WEIGHT.topic * topic + heading +
      share * (body + 2 * Math.log2(1 + sum));
    return { score, exact: WEIGHT.title * called + WEIGHT.term * told, title: naming[0].best, sections };
  };
  const letters = (word) => word.toLowerCase().normalize('NFD');
  const vocabulary = (pages) => {
    if (pages.vocabulary) return pages.vocabulary;
    const counts = new Map();
    const add = (text, weight) => {
      for (const word of text.toLowerCase().match(/[a-z_][a-z0-9_]{2,}|[가-힣]{3,}/g) || []) {
        if (weight === 1 && isHangul(word.charCodeAt(0))) continue;
        counts.set(word, (counts.get(word) || 0) + weight);
      }
    };
    for (const page of pages) {
      add(page.title, 50);
      page.names.concat(page.topics, page.terms).forEach((name) => add(name, 20));
      for (const section of page.sections) {
        add(section.heading, 5);
        add(section.text, 1);
      }
    }
    pages.vocabulary = [...counts].map(([known, count]) => [known, count, letters(known)]);
    return pages.vocabulary;
  };
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [], row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const cost = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  };
  const mended = (word, pages) => {
    const typed = letters(word);
    const isKorean = isHangul(word.charCodeAt(0));
    const most = typed.length < (isKorean ? 6 : 4) ? 0 : typed.length < 8 ? 1 : 2;
    const found = [];
    for (const [known, count, right] of most > 0 ? vocabulary(pages) : []) {
      if (isHangul(known.charCodeAt(0)) !== isKorean) continue;
      const edits = distance(typed, right, most);
      const early = typed.length > 5 && right.length > typed.length
        ? distance(typed, right.slice(0, typed.length), 1) : most + 1;
      const least = Math.min(edits, early + 0.5);
      if (least <= most) found.push({ known, rank: least * 1e6 - count });
    }
    if (!found.length) return null;
    const words = found.sort((a, b) => a.rank - b.rank).slice(0, 3).map((one) => one.known);
    return { word, forms: words.map((one, n) => ({ expression: expression(one), worth: 0.6 - n * 0.1 })) };
  };
  const weighAll = (term, pages) => pages.map((page) => weigh(term, page));
  const countOf = (found) => found.weights.filter((one) => one.score > 0).length;
  const bestOf = (found) => Math.max(...found.weights.map((one) => one.score), 0);
  const find = (word, pages) => {
    const tried = (known) => ({ term: known, weights: weighAll(known, pages) });
    const isKorean = isHangul(word.charCodeAt(0));
    let found = tried(term(word));
    if (!isKorean && word.length > 3 && countOf(found) < 3) {
      const end = countOf(found) ? '\\b' : '';
      const apart = tried({ word, forms: [{ expression: expression([...word].join('[ _-]?') + end), worth: 0.8 }] });
      if (bestOf(apart) > bestOf(found)) found = apart;
    }
    for (const slip of isKorean ? [stem(word), word] : [word]) {
      const known = countOf(found) === 0 && slip && mended(slip, pages);
      if (known) found = tried(known);
    }
    return found;
  };
  const RESULTS_MAX = 12, PARTS_MAX = 3;
  const search = (pages, query) => {
    const words = split(query.normalize('NFC').slice(0, 200));
    const found = words.map((word) => find(word, pages));
    const terms = found.map((one) => one.term);
    if (words.length > 1) {
      const whole = phrase(words);
      found.push({ term: whole, weights: weighAll(whole, pages), isPhrase: true });
    }
    for (const one of found) {
      one.share = one.isPhrase ? 1 : 1 / words.length ** 2;
      one.rarity = one.isPhrase ? 1 + words.length : 0.3 + Math.log2(1 + pages.length / (1 + countOf(one)));
    }
    let most = 0;
    const results = pages.map((page, number) => {
      const has = found.filter((one) => one.weights[number].score > 0);
      const count = has.filter((one) => !one.isPhrase).length;
      most = Math.max(most, count);
      const score = has.reduce((sum, one) => sum + one.rarity * (one.weights[number].score + one.share * one.weights[number].exact), 0);
      return { page, number, count, has, score: page.foreign ? score / 2 : score };
    }).filter((one) => one.count > 0);
    const best = results.filter((one) => one.count === most)
      .sort((a, b) => b.score - a.score || a.number - b.number);
    return {
      terms: found.length > terms.length ? terms.concat(found[terms.length].term) : terms,
      isPartial: most < words.length,
      count: best.length,
      results: best.slice(0, RESULTS_MAX).map(result),
    };
  };
  const result = ({ page, number, has }) => {
    const parts = new Map();
    let title = 0;
    for (const one of has) {
      const weight = one.weights[number];
      title += weight.title;
      weight.sections.forEach(({ score, head, text }, section) => {
        const part = parts.get(section) || { section, score: 0, head: 0, text: 0, place: 0, count: 0 };
        part.score += score;
        part.count++;
        part.head = Math.max(part.head, head);
        if (text.best > part.text || one.isPhrase && text.best) { part.text = text.best; part.place = text.place; }
        parts.set(section, part);
      });
    }
    const order = [...parts.values()].sort((a, b) => b.count - a.count || b.score - a.score);
    return {
      page,
      isTitle: title > 0,
      excerpt: cut(page.sections[0] || { kind: 'text', text: '' }, 0),
      parts: order.slice(0, PARTS_MAX).map((part) => ({
        kind: part.section.kind === 'text' && part.head > 0 && part.section.heading ? 'heading' : part.section.kind,
        anchor: part.section.anchor,
        heading: part.section.heading,
        excerpt: cut(part.section, part.place),
      })),
    };
  };
  const cut = ({ kind, text }, place) => {
    let start = text.lastIndexOf('\n', place - 1) + 1;
    let end = text.indexOf('\n', place);
    if (end < 0) end = text.length;
    if (place - start > 60) start = text.indexOf(' ', place - 50) + 1 || place;
    if (start > place) start = place;
    const isCut = end - start > 150;
    if (isCut) end = Math.max(text.lastIndexOf(' ', start + 150), start + 100);
    const lead = start > 0 && text[start - 1] !== '\n' ? '… ' : '';
    const excerpt = text.slice(start, end);
    return lead + (kind === 'text' ? excerpt.replace(/`/g, '') : excerpt) + (isCut ? ' …' : '');
  };
  const marks = (terms, text) => {
    const ranges = [];
    for (const one of terms) matches(one, text, (start, end) => ranges.push([start, end]));
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return ranges.reduce((merged, [start, end]) => {
      const last = merged[merged.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
      return merged;
    }, []);
  };
  self.sitegenSearch = { version: VERSION, prepare, search, marks, vocabulary };
})();