import { formatWareki } from '../calendar/wareki.ts'
import { type Material, publicList, waits } from './materials.ts'
import { byKana, type Person, publicLine, speakerWords } from './people.ts'

interface Reported {
  readonly name: string
  readonly heldOn: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly prefecture: string
  readonly streamed: boolean
  readonly purpose: string
  readonly slots: readonly {
    readonly startsAt: string
    readonly endsAt: string
    readonly title: string
    readonly people: readonly Person[]
  }[]
  readonly board: readonly Person[]
  readonly materials: readonly Material[]
}

/** A part of the report: a heading, and its lines. */
export interface ReportPart {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * The report in the form of the ministry's page: what was held, 次第, the board in 五十音順, and of the materials only what
 * may be published.
 */
export function reportParts(forum: Reported): { title: string; lead: string; parts: ReportPart[] } {
  const coordinators = forum.board.filter(({ part }) => part === 'coordinator')
  const members = byKana(forum.board.filter(({ part }) => part !== 'coordinator'))
  const { open } = publicList(forum.materials)
  const parts: ReportPart[] = [
    {
      heading: '次第',
      lines: forum.slots.map(({ startsAt, endsAt, title, people }) =>
        [`${startsAt}〜${endsAt}`, title, people.map(speakerWords).join('、')].filter((word) => word !== '').join(' '),
      ),
    },
    { heading: 'アドバイザリーボードメンバー 総合コーディネーター', lines: coordinators.map(publicLine) },
    { heading: 'ボードメンバー(五十音順)', lines: members.map(publicLine) },
    { heading: '資料・録画', lines: open },
  ]
  return {
    title: `「${forum.name}」(${formatWareki(forum.heldOn, 'long')}開催)`,
    lead: forum.purpose,
    parts: parts.filter(({ lines }) => lines.length > 0),
  }
}

/** The same as plain text, to be pasted where no format is kept. */
export function reportText(forum: Reported): string {
  const { title, lead, parts } = reportParts(forum)
  return [
    `【${title}】`,
    ...(lead === '' ? [] : [lead]),
    ...parts.flatMap(({ heading, lines }, at) => ['', `${at + 1}. ${heading}`, ...lines.map((line) => `  ${line}`)]),
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** The same as HTML, for the page of the ministry: headings and lists, and no look of its own. */
export function reportHtml(forum: Reported): string {
  const { title, lead, parts } = reportParts(forum)
  const list = (lines: readonly string[]) =>
    `<ul>\n${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}\n</ul>`
  return [
    `<h3>${escaped(title)}</h3>`,
    ...(lead === '' ? [] : [`<p>${escaped(lead).replaceAll('\n', '<br>')}</p>`]),
    ...parts.map(({ heading, lines }, at) => `<h4>${at + 1}. ${escaped(heading)}</h4>\n${list(lines)}`),
  ].join('\n')
}

/** What must be said beside a report: nothing of it goes out unseen while an answer is due. */
export function reportWaits(materials: readonly Material[], replies: number): string[] {
  const waiting = materials.filter(waits)
  return [
    ...(waiting.length > 0
      ? [`許諾を得ていないものが${waiting.length}件あります。報告には、公表できるものだけを載せています。`]
      : []),
    ...(replies === 0 ? ['アンケートがまだ入っていません。'] : []),
  ]
}
