import { type Mention, mentionsIn } from '../../bodies/mentions.ts'
import { prefectureByCode } from '../../bodies/prefectures.ts'
import { searchKey } from '../../search-key.ts'
import type { ConflictKind } from '../conflict.ts'
import { type Evidence, type HintedReviewer, keyOf } from './evidence.ts'

const post = /cdo|cio|補佐官|アドバイザ|顧問|参与|専門官|デジタル責任者|アクセラレータ|統括監|審議会/u
const trade = /委託|受託|受注|契約|取引|請負/u
const past = /出身|出向|派遣|退職|歴任|\bob\b/u

/** ① who serves it now or gave it advice, ③ who works for it, ② who came from it, ⑥ a body that bears its name. */
function kindOf(text: string, { is, former }: Mention): ConflictKind {
  const key = searchKey(text)
  if (is === 'bearer') return 'other'
  if (post.test(key)) return 'appointment'
  if (trade.test(key)) return 'business'
  return former || past.test(key) ? 'origin' : 'appointment'
}

function wordsOf(what: string, text: string, { jis2, name, is, alsoIn }: Mention): string {
  const named = `${what}「${text}」`
  const prefecture = prefectureByCode(jis2)?.name ?? ''
  const body = name === prefecture ? prefecture : `${prefecture}${name}`
  if (alsoIn.length > 0) {
    const others = alsoIn.map((other) => prefectureByCode(other)?.name ?? '').join('、')
    return `${named}は、${body}のことかもしれません(同じ名前の市区町村が${others}にもあります)`
  }
  return is === 'bearer' ? `${named}に、${body}の名が入っています` : `${named}は、${body}を指しています`
}

/** A municipality says more than its prefecture, and both more than a body that only bears the name. */
const order = ['municipality', 'prefecture', 'bearer'] as const satisfies readonly Mention['is'][]

/** 所属 and 職 that name the 都道府県 (`jis2`) or one of its municipalities; each of the two at most once. */
export function postEvidence({ org, title }: Pick<HintedReviewer, 'org' | 'title'>): (jis2: string) => Evidence[] {
  const texts = [
    { what: '所属', text: org, mentions: mentionsIn(org) },
    { what: '職', text: title, mentions: mentionsIn(title) },
  ]
  return (jis2) =>
    texts.flatMap(({ what, text, mentions }) => {
      const here = mentions.filter((each) => each.jis2 === jis2)
      const [first] = here.sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
      if (first === undefined) return []
      const kind = kindOf(`${org} ${title}`, first)
      return [{ key: keyOf(what, text), kind, words: wordsOf(what, text, first), quote: '' }]
    })
}
