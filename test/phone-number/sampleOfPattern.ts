/**
 * A random string that a numbering plan's pattern matches. Knows what such patterns are made of: digits, `\d`,
 * `[1-46]`, groups, alternatives, `?`, `{n}` and `{m,n}`.
 * @param random a number from 0 up to 1.
 */
export function sampleOfPattern(pattern: string, random: () => number): string {
  let at = 0;
  return alternatives();

  function alternatives(): string {
    const found = [sequence()];
    while (pattern[at] === '|') {
      at += 1;
      found.push(sequence());
    }
    return found[pick(found.length)] ?? '';
  }

  function sequence(): string {
    let text = '';
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') text += repeated();
    return text;
  }

  function repeated(): string {
    const start = at;
    let text = atom();
    const end = at;
    const quantifier = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(pattern.slice(at));
    if (!quantifier) return text;
    const least = quantifier[1] ? Number(quantifier[1]) : 0;
    const most = quantifier[1] ? Number(quantifier[2] ?? quantifier[1]) : 1;
    const times = least + pick(most - least + 1);
    text = '';
    for (let time = 0; time < times; time += 1) {
      at = start;
      text += atom();
    }
    at = end + quantifier[0].length;
    return text;
  }

  function atom(): string {
    const rest = pattern.slice(at);
    if (rest.startsWith('\\d')) return take(2, '0123456789');
    if (rest.startsWith('[')) return take(rest.indexOf(']') + 1, membersOf(rest.slice(1, rest.indexOf(']'))));
    if (!rest.startsWith('(')) return take(1, rest[0] ?? '');
    at += rest.startsWith('(?:') ? 3 : 1;
    const text = alternatives();
    at += 1;
    return text;
  }

  function take(length: number, members: string): string {
    at += length;
    return members[pick(members.length)] ?? '';
  }

  function pick(count: number): number {
    return Math.floor(random() * count);
  }
}

function membersOf(range: string): string {
  return range
    .replace('\\d', '0-9')
    .replace(/(\d)-(\d)/g, (_, first: string, last: string) =>
      '0123456789'.slice(Number(first), Number(last) + 1),
    );
}
