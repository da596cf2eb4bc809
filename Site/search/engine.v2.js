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
  const SEPARATOR = '(?:`? · `?|[^\\na-z0-9가-힣]{0,3})';
  const WEIGHT = {
    title: 60, term: 60, topic: 50, lead: 12, heading: 14, program: 4, text: 6, code: 2.5, output: 3,
  };
  const MATCHES_MAX = 12;
  const char = String.fromCharCode;
  const CLASSES = new Uint8Array(1 << 16);
  const FIRST_HANGUL = 38, CLASS_COUNT = 64;
  [...'_0123456789abcdefghijklmnopqrstuvwxyz'].forEach((letter, place) => {
    CLASSES[letter.charCodeAt(0)] = CLASSES[letter.toUpperCase().charCodeAt(0)] = place + 1;
  });
  CLASSES.fill(FIRST_HANGUL, 0x3131, 0x318f);
  [...INITIALS].forEach((letter, place) => {
    const first = 0xac00 + place * 588;
    CLASSES[letter.charCodeAt(0)] = FIRST_HANGUL + 1 + place;
    CLASSES.fill(FIRST_HANGUL + 1 + place, first, first + 588);
  });
  const classAt = (text, place) => CLASSES[text.charCodeAt(place) || 0];
  const isKorean = (word) => classAt(word, 0) >= FIRST_HANGUL;
  const script = (text, place) => {
    const found = classAt(text, place);
    if (found) return found < FIRST_HANGUL ? 1 : 2;
    const code = text.charCodeAt(place);
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
  const pattern = (word) => isKorean(word) ? hangul(word) : word.length < 3 ? '\\b' + word : word;
  const keyOf = (word) => {
    const first = classAt(word, 0), second = classAt(word, 1);
    if (word.length > 1) return first && second && first * CLASS_COUNT + second;
    return first < FIRST_HANGUL ? first : 0;
  };
  const leadOf = (word) => !isKorean(word) ? word : word.length > 1 && word[0] >= '가' ? word[0] : '';
  const form = (source, worth, word) => ({
    all: new RegExp(source, 'g'), here: new RegExp(source, 'y'), worth, key: keyOf(word), lead: leadOf(word),
    isLead: !isKorean(word) && source === pattern(word),
  });
  const folded = (text) => text.replace(/İ/g, 'I').toLowerCase();
  const stem = (word) => {
    if (!isKorean(word)) {
      const match = /^(.{3,}?)(?:es|s|ing|ed)$/.exec(word);
      return match && !/ss$/.test(word) ? match[1] : '';
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
      const isParticle = run.index === end && isKorean(run[0]) && PARTICLES.test(run[0]);
      if (!isParticle) words.push(run[0]);
      end = runs.lastIndex;
    }
    return words;
  };
  const term = (word) => {
    const forms = [form(pattern(word), 1, word)];
    const shorter = stem(word);
    if (shorter) forms.push(form(pattern(shorter), 0.8, shorter));
    const isInitials = /^[ㄱ-ㅎ]+$/.test(word);
    return { word, forms, isInitials, isBare: isInitials && word.length === 1 };
  };
  const phrase = (words, found) => ({
    word: words.join(' '),
    forms: [form(words.map(pattern).join(SEPARATOR), 1, '')],
    numbers: [...found[0].matches.keys()].filter((number) => found.every((one) => one.matches[number])),
  });
  const quality = (term, text, start, end) => {
    const kind = script(text, start);
    const isFirst = script(text, start - 1) !== kind;
    const isPart = !isFirst && (text[start - 1] === '_' || /[a-z][A-Z]/.test(text.slice(start - 1, start + 1)));
    if (kind === 1 && !isFirst && !isPart) return end - start > 3 ? 0.1 : 0;
    let stop = end;
    while (stop < text.length && script(text, stop) === kind) stop++;
    const more = stop - end;
    const isWhole = more === 0 ||
      (kind === 2 ? more < 8 && PARTICLES.test(text.slice(end, stop)) : more < 3 && /^e?s$/i.test(text.slice(end, stop)));
    if (term.isInitials) return isFirst ? (isWhole ? 0.6 : 0.3) : 0;
    if (!isFirst) return isPart ? (isWhole ? 0.6 : 0.3) : isWhole ? 0.4 : 0.2;
    if (!isWhole) return text[end] === '_' ? 0.65 : 0.35 + (0.3 * (end - start)) / (stop - start);
    if (more > 0) return 0.95;
    const isQuoted = text[start - 1] === '`';
    if (isQuoted && (start === 1 || text[start - 2] === '\n')) return 2;
    return isQuoted || text[end] === '(' && /[1-9]\)/.test(text.slice(end + 1, end + 3)) ||
      end - start > 2 && /^[A-Z][A-Z0-9_]{2,}$|_/.test(text.slice(start, end)) ? 1.5 : 1;
  };
  const joined = (texts) => {
    const starts = [0];
    for (const text of texts) starts.push(starts[starts.length - 1] + text.length + 1);
    const text = texts.join('\n');
    return { text, small: folded(text), starts };
  };
  const placesOf = (small) => {
    const heads = new Int32Array(CLASS_COUNT * CLASS_COUNT).fill(-1);
    const pairs = new Int32Array(small.length), beginnings = new Int32Array(small.length);
    const add = (nexts, key, place) => {
      nexts[place] = heads[key];
      heads[key] = place;
    };
    for (let place = small.length - 1; place >= 0; place--) {
      const first = classAt(small, place);
      if (!first) continue;
      const isSyllable = first >= FIRST_HANGUL;
      if (!isSyllable && script(small, place - 1) !== 1) add(beginnings, first, place);
      const second = classAt(small, place + (isSyllable && small[place + 1] === ' ' ? 2 : 1));
      if (second) add(pairs, first * CLASS_COUNT + second, place);
    }
    return { heads, pairs, beginnings };
  };
  const begins = (text, place, lead) => {
    for (let n = 0; n < lead.length; n++) {
      if (text.charCodeAt(place + n) !== lead.charCodeAt(n)) return false;
    }
    return true;
  };
  const scan = (term, form, { text, small, starts, nameEnd, places }, visit) => {
    const { all, here, key, lead } = form;
    let number = -1, stop = 0, count = 0, next = 0;
    const see = (start, end) => {
      next = end;
      if (start >= stop) {
        while (start >= stop) stop = starts[++number + 1];
        count = 0;
      }
      const worth = form.worth * quality(term, text, start, end);
      if (worth && (visit(number, start, end, worth) || ++count === MATCHES_MAX)) next = stop;
    };
    if (places && term.numbers) {
      for (const one of term.numbers) {
        const begin = starts[one], part = small.slice(begin, starts[one + 1]);
        all.lastIndex = 0;
        for (let hit = all.exec(part); hit; hit = all.exec(part)) see(begin + hit.index, begin + all.lastIndex);
      }
      return;
    }
    if (places && key) {
      const nexts = key < CLASS_COUNT ? places.beginnings : places.pairs;
      for (let place = places.heads[key]; place >= 0; place = nexts[place]) {
        if (place < next || !begins(small, place, lead)) continue;
        if (form.isLead) {
          if (lead.length > 2 || script(small, place - 1) !== 1) see(place, place + lead.length);
        } else {
          here.lastIndex = place;
          if (here.test(small)) see(place, here.lastIndex);
        }
      }
      return;
    }
    for (;;) {
      all.lastIndex = next;
      const hit = all.exec(small);
      if (!hit || term.isBare && hit.index >= starts[nameEnd]) return;
      see(hit.index, all.lastIndex);
    }
  };
  const matches = (term, texts) => {
    const found = new Array(texts.starts.length);
    term.forms.forEach((form, round) => scan(term, form, texts, (number, start, end, worth) => {
      const match = found[number] || (found[number] = { best: 0, place: 0, sum: 0, coverage: 0, round });
      if (match.round < round) {
        if (match.best >= 0.9) return true;
        match.round = round;
      }
      match.sum += worth;
      if (worth > match.best) {
        const begin = texts.starts[number];
        match.best = worth;
        match.place = start - begin;
        match.coverage = (end - start) / (texts.starts[number + 1] - 1 - begin);
      }
      return false;
    }));
    return found;
  };
  const slug = (heading) => heading.toLowerCase().replace(/[^a-z0-9_ \-가-힣]/g, '').replace(/ /g, '-');
  const nfc = (text) => text.normalize('NFC');
  const spellings = (name) => [...new Set([name, ...name.split(/[(),]/)].map((one) => one.trim()))]
    .filter((one) => one);
  const plain = (name) => name.toLowerCase().replace(/[ _-]/g, '').replace(/(..)s$/, '$1');
  const addTerms = (pages, terms, glossary) => {
    for (const [own, name, meaning, href, anchor] of terms) {
      const words = spellings(nfc(name));
      const term = { kind: 'term', heading: words[0], text: nfc(meaning), words };
      const shown = pages.find((page) => page.href === href);
      glossary.sections.push({ ...term, anchor: own });
      if (shown && shown !== glossary) shown.sections.push({ ...term, anchor });
      const plainWords = words.map(plain);
      const called = pages.filter((page) =>
        page === (shown || glossary) || plainWords.some((word) => page.plainNames.has(word)));
      called.forEach((page) => page.terms.push(...words));
    }
  };
  const texts = (pages) => {
    const all = [];
    const add = (text) => all.push(text) - 1;
    for (const page of pages) {
      for (const kind of ['names', 'topics', 'terms']) page[kind] = page[kind].map(add);
    }
    const nameEnd = all.length;
    const sections = [].concat(...pages.map((page) => page.sections));
    for (const section of sections) section.headingNumber = add(section.heading);
    const headingEnd = all.length;
    for (const section of sections) section.textNumber = add(section.text);
    const textEnd = all.length;
    for (const section of sections) section.wordNumbers = section.words && section.words.map(add);
    const one = joined(all);
    return { ...one, places: placesOf(one.small), nameEnd, headingEnd, textEnd };
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
      const allNames = [...spellings(nfc(title)), ...names.map(nfc)];
      return {
        href, title: nfc(title), names: allNames, plainNames: new Set(allNames.map(plain)), terms: [],
        topics: topics.map(nfc), foreign, sections: sections.concat(code, output),
      };
    });
    pages.forEach((page, number) => addTerms(pages, index.pages[number][6], page));
    return { pages, ...texts(pages), known: new Map() };
  };
  const NO_MATCH = { best: 0, place: 0, sum: 0, coverage: 0 };
  const weighSection = (section, found) => {
    const head = found[section.headingNumber] || NO_MATCH, text = found[section.textNumber] || NO_MATCH;
    if (head === text) return null;
    const isProgram = section.kind === 'code' || section.kind === 'output';
    const coverage = section.wordNumbers
      ? Math.max(...section.wordNumbers.map((number) => (found[number] || NO_MATCH).coverage)) : head.coverage;
    return {
      head, text,
      headScore: WEIGHT[isProgram ? 'program' : 'heading'] * head.best * (0.3 + 0.7 * coverage),
      textScore: WEIGHT[section.isLead ? 'lead' : isProgram ? section.kind : 'text'] * text.best,
    };
  };
  const best = (numbers, found, worth) => {
    let most = 0;
    for (let place = 0; place < numbers.length; place++) {
      const match = found[numbers[place]];
      if (match) most = Math.max(most, worth(match, place));
    }
    return most;
  };
  const exact = (match) => match.best * match.coverage ** 3;
  const weigh = (page, term, found) => {
    const { names, terms, topics } = page;
    const name = best(names, found, (match) => match.best * (0.2 + 0.8 * match.coverage));
    const topic = best(topics, found, (match, place) => match.best ** 2 * (0.3 + 0.7 * match.coverage) /
      ((1 + 0.1 * place) * (1 + 0.15 * topics.length)));
    let heading = 0, body = 0, sum = 0;
    for (const section of page.sections) {
      const weight = weighSection(section, found);
      if (!weight) continue;
      heading = Math.max(heading, weight.headScore);
      body = Math.max(body, weight.textScore);
      sum += weight.text.sum;
    }
    const share = term.isInitials ? 0.1 : 1;
    const score = WEIGHT.title * name + WEIGHT.topic * topic + heading +
      share * (body + 2 * Math.log2(1 + sum));
    return {
      score, exact: WEIGHT.title * best(names, found, exact) + WEIGHT.term * best(terms, found, exact),
      title: (found[names[0]] || NO_MATCH).best,
    };
  };
  const letters = (word) => word.normalize('NFD');
  const bits = (letters) => {
    let set = 0;
    for (let place = 0; place < letters.length; place++) set |= 1 << letters.charCodeAt(place);
    return set;
  };
  const size = (set) => {
    let count = 0;
    for (let rest = set; rest; rest &= rest - 1) count++;
    return count;
  };
  const unspaced = (text) => text.replace(/[ _-]/g, '');
  const vocabulary = (site) => {
    if (site.vocabulary) return site.vocabulary;
    const counts = new Map();
    const add = (text, weight, words) => {
      for (const word of text.match(words) || []) counts.set(word, (counts.get(word) || 0) + weight);
    };
    const latin = /[a-z_][a-z0-9_]{2,}/g, all = /[a-z_][a-z0-9_]{2,}|[가-힣]{3,}/g;
    const part = (first, last) => site.small.slice(site.starts[first], site.starts[last]);
    for (const page of site.pages) add(folded(page.title), 50, all);
    add(part(0, site.nameEnd), 20, all);
    add(part(site.nameEnd, site.headingEnd), 5, all);
    add(part(site.headingEnd, site.textEnd), 1, latin);
    const words = [...counts].map(([known, count]) => {
      const right = letters(known);
      return { known, count, right, set: bits(right) };
    });
    site.vocabulary = { words, unspaced: unspaced(site.small) };
    return site.vocabulary;
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
  const mended = (word, site) => {
    const typed = letters(word), typedSet = bits(typed);
    const most = typed.length < (isKorean(word) ? 6 : 4) ? 0 : typed.length < 8 ? 1 : 2;
    const found = [];
    for (const { known, count, right, set } of most > 0 ? vocabulary(site).words : []) {
      if (size(typedSet & ~set) > most || isKorean(known) !== isKorean(word)) continue;
      const edits = size(set & ~typedSet) > most ? most + 1 : distance(typed, right, most);
      const early = typed.length > 5 && right.length > typed.length
        ? distance(typed, right.slice(0, typed.length), 1) : most + 1;
      const least = Math.min(edits, early + 0.5);
      if (least <= most) found.push({ known, rank: least * 1e6 - count });
    }
    if (!found.length) return null;
    const words = found.sort((a, b) => a.rank - b.rank).slice(0, 3).map((one) => one.known);
    return { word, forms: words.map((one, n) => form(one, 0.6 - n * 0.1, one)) };
  };
  const tried = (term, site) => {
    const found = matches(term, site);
    return { term, matches: found, weights: site.pages.map((page) => weigh(page, term, found)) };
  };
  const countOf = (found) => found.weights.filter((one) => one.score > 0).length;
  const bestOf = (found) => Math.max(...found.weights.map((one) => one.score), 0);
  const find = (word, site) => {
    let found = tried(term(word), site);
    const isRare = !isKorean(word) && word.length > 3 && countOf(found) < 3;
    if (isRare && vocabulary(site).unspaced.split(unspaced(word)).length > site.small.split(word).length) {
      const end = countOf(found) ? '\\b' : '';
      const apart = tried({ word, forms: [form([...word].join('[ _-]?') + end, 0.8, '')] }, site);
      if (bestOf(apart) > bestOf(found)) found = apart;
    }
    for (const slip of isKorean(word) ? [stem(word), word] : [word]) {
      const known = countOf(found) === 0 && slip && mended(slip, site);
      if (known) found = tried(known, site);
    }
    return found;
  };
  const RESULTS_MAX = 12, PARTS_MAX = 3;
  const search = (site, query) => {
    const { pages } = site;
    const words = split(folded(query.normalize('NFC').slice(0, 200)));
    const known = new Map();
    const found = words.map((word) => {
      if (!known.has(word)) known.set(word, site.known.get(word) || find(word, site));
      return known.get(word);
    });
    site.known = known;
    if (words.length > 1) found.push({ ...tried(phrase(words, found), site), isPhrase: true });
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
      terms: found.map((one) => one.term),
      isPartial: most < words.length,
      count: best.length,
      results: best.slice(0, RESULTS_MAX).map(result),
    };
  };
  const result = ({ page, number, has }) => {
    const parts = new Map();
    let title = 0;
    for (const one of has) {
      title += one.weights[number].title;
      for (const section of page.sections) {
        const weight = weighSection(section, one.matches);
        if (!weight) continue;
        const { head, text } = weight;
        const part = parts.get(section) || { section, score: 0, head: 0, text: 0, place: 0, count: 0 };
        part.score += weight.headScore + weight.textScore;
        part.count++;
        part.head = Math.max(part.head, head.best);
        if (text.best > part.text || one.isPhrase && text.best) { part.text = text.best; part.place = text.place; }
        parts.set(section, part);
      }
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
    const texts = joined([text]);
    for (const term of terms) {
      for (const form of term.forms) {
        scan(term, form, texts, (_, start, end) => { ranges.push([start, end]); });
      }
    }
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