/** How a planted copy was made. */
export const copyKinds = [
  'WHOLE',
  'PARAGRAPHS_MOVED',
  'SYNONYMS',
  'ACCENTS_STRIPPED',
  'ONE_THIRD_REUSED',
] as const
export type CopyKind = (typeof copyKinds)[number]

/** One invented initiative. */
export interface InventedText {
  title: string
  abstract: string
  paragraphs: string[]
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const onsets = 'b c ch d đ g h kh l m n ng nh ph r s t th tr v x'.split(' ')
const rimes =
  'a an ang anh ao ay am ân âu ăn em en eo ê ên iên iêu inh o oa oan oai ong ô ông ơi ơn u ung uôn uê ư ương ươi ươn'.split(
    ' ',
  )
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/** Invented words of one or two syllables; the first are the most frequent. */
const vocabulary: string[] = (() => {
  const roll = dice(7)
  const pick = (list: readonly string[]): string => list[Math.floor(roll() * list.length)]!
  const toned = (rime: string, tone: string): string =>
    rime.normalize('NFD').replace(/[aeiouy]\p{M}*/u, `$&${tone}`)
  const syllable = (): string => (pick(onsets) + toned(pick(rimes), pick(tones))).normalize('NFC')
  return Array.from({ length: 6_000 }, () => (roll() < 0.3 ? syllable() : `${syllable()} ${syllable()}`))
})()

/** Turns of phrase that every author uses. */
const commonSentences = Array.from({ length: 200 }, (_, seed) => sentence(dice(1_000_000 + seed)))
const commonTitles = [
  'Một số biện pháp nâng cao chất lượng',
  'Giải pháp rèn kỹ năng',
  'Đổi mới phương pháp',
  'Ứng dụng công nghệ thông tin trong',
]

/** The text of this number: always the same, unlike all others but for turns of phrase. */
export function inventedText(number: number, words: number): InventedText {
  const roll = dice(number)
  const paragraphs: string[] = []
  for (let length = 0; length < words;) {
    const sentences = Array.from({ length: 4 + Math.floor(roll() * 4) }, () =>
      roll() < 0.08 ? commonSentences[Math.floor(roll() * commonSentences.length)]! : sentence(roll),
    )
    paragraphs.push(sentences.join(' '))
    length += sentences.reduce((sum, one) => sum + one.split(' ').length, 0)
  }
  const title = `${commonTitles[Math.floor(roll() * commonTitles.length)]!} ${wordsOf(roll, 5)}`
  return { title, abstract: `${sentence(roll)} ${sentence(roll)} ${sentence(roll)}`, paragraphs }
}

/** A copy of a text in new clothes: another title and abstract, the body as its kind says. */
export function copyOf(original: InventedText, kind: CopyKind, number: number, words: number): InventedText {
  const own = inventedText(number, words)
  const roll = dice(number + 1)
  return { ...own, paragraphs: copied(original.paragraphs, own.paragraphs, kind, roll) }
}

function copied(
  original: readonly string[],
  own: readonly string[],
  kind: CopyKind,
  roll: () => number,
): string[] {
  switch (kind) {
    case 'WHOLE':
      return [...original]
    case 'PARAGRAPHS_MOVED':
      return original
        .map((paragraph) => ({ paragraph, at: roll() }))
        .sort((a, b) => a.at - b.at)
        .map(({ paragraph }) => paragraph)
    case 'SYNONYMS':
      return original.map((paragraph) => withSynonyms(paragraph, roll))
    case 'ACCENTS_STRIPPED':
      return original.map((paragraph) =>
        paragraph.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
      )
    case 'ONE_THIRD_REUSED':
      return [...own.slice(Math.ceil(own.length / 3)), ...original.slice(0, Math.floor(original.length / 3))]
  }
}

/** Every eighth syllable, on average, is exchanged for another word. */
function withSynonyms(paragraph: string, roll: () => number): string {
  return paragraph
    .split(' ')
    .map((syllable) => (roll() < 1 / 8 ? frequentWord(roll) : syllable))
    .join(' ')
}

function sentence(roll: () => number): string {
  const text = wordsOf(roll, 7 + Math.floor(roll() * 10))
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

function wordsOf(roll: () => number, count: number): string {
  return Array.from({ length: count }, () => frequentWord(roll)).join(' ')
}

/** A word by Zipf's law: few are very frequent. */
function frequentWord(roll: () => number): string {
  return vocabulary[Math.floor(vocabulary.length ** roll()) - 1]!
}
