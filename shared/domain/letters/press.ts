import { fiscalYearLabel } from '../calendar/fiscal-year.ts'
import { jstDate } from '../calendar/jst.ts'
import { formatWareki } from '../calendar/wareki.ts'
import type { BodyFacts, LetterFacts, Stop } from './facts.ts'
import { letterKinds } from './kinds.ts'
import { collector, type DraftedLetter, officeValues } from './notice.ts'
import { letterFileName, programmeName, spanWords } from './words.ts'

/** What the public is told, and how far the letters to the bodies are. */
export interface PressFacts {
  /** ISO date; null before 公表 is recorded. */
  readonly publishedOn: string | null
  /** In order of 団体コード, those that agreed to be named. */
  readonly named: readonly {
    readonly prefecture: string
    readonly themeLetter: string | null
    readonly themeName: string | null
  }[]
  /** Selected, but without consent. */
  readonly withheld: readonly string[]
  /** 応募数 */
  readonly received: number
  /** Of the selected bodies, those whose letter is not made as it stands, or only as 案. */
  readonly unissued: readonly string[]
  readonly bodies: readonly Pick<BodyFacts, 'prefecture' | 'decision' | 'notice'>[]
}

/** The public gets no label but that of what is public (domain §11.7). */
const publicLabel = '機密性1情報'

function pressStops(facts: PressFacts): Stop[] {
  const { named, withheld, publishedOn, unissued, bodies } = facts
  const stops: Stop[] = []
  const stop = (message: string, place: Stop['place']) => stops.push({ message, place })
  if (named.length + withheld.length === 0) stop('選定した団体がまだありません(選定)。', 'selection')
  if (withheld.length > 0)
    stop(
      `公表に同意していない団体が選定されています: ${withheld.join('、')}(応募書の「公表・情報共有への同意」)。`,
      'application',
    )
  if (unissued.length > 0)
    stop(`選定結果通知(選定)が、まだ作られていないか案のままです: ${unissued.join('、')}。`, 'letters')
  const open = bodies.filter(
    ({ decision, notice }) => decision !== null && (notice.docNo === '' || notice.issuedOn === null),
  )
  if (open.length > 0)
    stop(`文書番号か施行日のない通知があります: ${open.map(({ prefecture }) => prefecture).join('、')}。`, 'notice')
  const last = bodies
    .flatMap(({ decision, notice }) =>
      decision?.result === 'selected' && notice.issuedOn !== null ? [notice.issuedOn] : [],
    )
    .toSorted()
    .at(-1)
  if (publishedOn !== null && last !== undefined && publishedOn < last)
    stop(
      `公表日(${formatWareki(publishedOn, 'long')})が通知の施行日(${formatWareki(last, 'long')})より前です。`,
      'publication',
    )
  return stops
}

/**
 * W7 公表資料(報道資料) of a year (letters.md): the bodies that agreed to be named, after every one of them has its letter.
 * 案 until the day of publication is recorded.
 */
export function pressLetter(press: PressFacts, { office, year, today }: LetterFacts): DraftedLetter {
  const { stops: blanks, needed } = collector()
  const from = needed(year.callFrom ?? '', '募集開始日が空欄です(設定「年度と公募」)。', 'year')
  const draft = press.publishedOn === null
  const values = {
    公表日: press.publishedOn === null ? '(公表日 未定)' : formatWareki(press.publishedOn, 'long'),
    案: draft ? '(案)' : '',
    年度: fiscalYearLabel(year.fy),
    事業名: needed(programmeName(year.title, year.fy), '事業名が空欄です(設定「年度と公募」)。', 'year'),
    募集期間: from === '' ? '' : spanWords(from, jstDate(year.deadline)),
    応募数: year.pressCount === 'shown' ? String(press.received) : '',
    団体数: String(press.named.length),
    団体: press.named.map(({ prefecture, themeLetter, themeName }, at) => ({
      番号: String(at + 1),
      都道府県: prefecture,
      テーマ: [themeLetter, themeName].filter(Boolean).join(' '),
    })),
    ...officeValues(office, needed),
  }
  return {
    kind: 'press',
    draft,
    stops: [...blanks, ...pressStops(press)],
    values: blanks.length > 0 ? null : values,
    fileName: letterFileName({
      fy: year.fy,
      file: letterKinds.press.file,
      subject: '',
      on: press.publishedOn ?? today,
      draft,
      practice: office.practice,
    }),
    label: publicLabel,
    title: letterKinds.press.title,
  }
}
