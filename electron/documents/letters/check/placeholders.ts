import { nextNumber, type Placeholder } from '../../../../shared/domain/letters/placeholder.ts'
import type { Tag, TaggedParagraph } from './tags.ts'

const isSection = ({ part, each }: Placeholder): boolean => part === true || each !== undefined

interface Known {
  readonly placeholder: Placeholder
  /** The rounds it belongs to; null at the top. */
  readonly within: string | null
}

const knownOf = (placeholders: readonly Placeholder[]): Known[] =>
  placeholders.flatMap((placeholder) => [
    { placeholder, within: null },
    ...(placeholder.each ?? []).map((inner) => ({ placeholder: inner, within: placeholder.name })),
  ])

/** What is wrong with a name where it stands; null where it is right. */
function complaint(tag: Tag, open: readonly string[], known: readonly Known[]): string | null {
  const { sign, name, written } = tag
  if (sign === 'other') return `「${written}」は使えない書き方です。差込項目は「{文書番号}」のように書いてください。`
  if (name === nextNumber && sign === '') return null
  const named = known.filter(({ placeholder }) => placeholder.name === name)
  const here = named.find(({ within }) => within === null || open.includes(within))
  if (here === undefined) {
    const [elsewhere] = named
    return elsewhere?.within == null
      ? `「${written}」という差込項目はありません。`
      : `「${written}」は「{#${elsewhere.within}}」と「{/${elsewhere.within}}」の間でだけ使えます。`
  }
  if (sign === '' && isSection(here.placeholder))
    return `「${written}」は範囲です。「{#${name}}」で始め、「{/${name}}」で終えてください。`
  if (sign !== '' && !isSection(here.placeholder))
    return `「${written}」はくり返しにできません。「{${name}}」と書いてください。`
  return null
}

/** Goes through the tags of one part; what opens must close, in its order. */
function* sectionComplaints(tags: readonly Tag[], known: readonly Known[]): Generator<string> {
  const open: string[] = []
  for (const tag of tags) {
    if (tag.sign === '/') {
      const last = open.at(-1)
      if (last === tag.name) open.pop()
      else if (open.includes(tag.name)) {
        yield `「{/${tag.name}}」の前に「{/${last}}」が要ります。範囲が交差しています。`
        open.splice(open.lastIndexOf(tag.name), 1)
      } else yield `「${tag.written}」に対する「{#${tag.name}}」がありません。`
      continue
    }
    const wrong = complaint(tag, open, known)
    if (wrong !== null) yield wrong
    if (tag.sign !== '#' && tag.sign !== '^') continue
    if (open.includes(tag.name)) yield `「${tag.written}」が、同じ「{#${tag.name}}」の中にあります。`
    open.push(tag.name)
  }
  for (const name of open.toReversed())
    yield `「{#${name}}」が閉じていません。範囲の終わりに「{/${name}}」を書いてください。`
}

/** A blank part takes its paragraph away: nothing else may go with it. */
function mixedComplaints({ tags }: TaggedParagraph, known: readonly Known[]): string[] {
  const names = tags.filter(({ sign, name }) => sign === '' && name !== nextNumber).map(({ name }) => name)
  const leaving = names.find((name) =>
    known.some(
      ({ placeholder }) => placeholder.name === name && placeholder.blank === 'line' && !isSection(placeholder),
    ),
  )
  const other = names.find((name) => name !== leaving)
  return leaving === undefined || other === undefined
    ? []
    : [`「{${leaving}}」は空欄のとき段落ごと消えます。「{${other}}」と段落を分けてください。`]
}

function braceComplaints({ rest }: TaggedParagraph, known: readonly Known[]): string[] {
  const open = /[{}]/.exec(rest)
  const wide = known.find(({ placeholder }) => new RegExp(`｛\\s*[#^/＃／]?${placeholder.name}\\s*｝`).test(rest))
  return [
    ...(open === null
      ? []
      : [
          `波かっこが片方だけです:「${rest.slice(Math.max(0, open.index - 10), open.index + 11).replaceAll('\u0000', '…')}」。「{」と「}」を同じ段落に書いてください。`,
        ]),
    ...(wide === undefined
      ? []
      : [`「｛${wide.placeholder.name}｝」の波かっこが全角です。半角の「{」「}」にしてください。`]),
  ]
}

function lostComplaints(tags: readonly Tag[], placeholders: readonly Placeholder[]): string[] {
  const there = new Set(tags.map(({ name }) => name))
  return placeholders.flatMap((placeholder) => {
    const { name, blank, each = [] } = placeholder
    const written = isSection(placeholder) ? `{#${name}}…{/${name}}` : `{${name}}`
    if (!there.has(name)) return blank === 'line' ? [] : [`「${written}」がなくなっています。`]
    return each
      .filter((inner) => inner.blank !== 'line' && !there.has(inner.name))
      .map((inner) => `「${written}」の中の「{${inner.name}}」がなくなっています。`)
  })
}

/** Everything that is wrong with the placeholders of a template, part by part; a sentence each. */
export function placeholderComplaints(
  parts: readonly (readonly TaggedParagraph[])[],
  placeholders: readonly Placeholder[],
): string[] {
  const known = knownOf(placeholders)
  const all = parts.flat().flatMap(({ tags }) => tags)
  return [
    ...parts.flatMap((paragraphs) => [
      ...paragraphs.flatMap((each) => braceComplaints(each, known)),
      ...sectionComplaints(
        paragraphs.flatMap(({ tags }) => tags),
        known,
      ),
      ...paragraphs.flatMap((each) => mixedComplaints(each, known)),
    ]),
    ...lostComplaints(all, placeholders),
  ]
}
