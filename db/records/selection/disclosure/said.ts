import type { FormDefinition } from '../../../../shared/domain/applications/definition/item.ts'
import { formFieldName, pathsOf, valueAt } from '../../../../shared/domain/applications/form.ts'
import { isInstant, isIsoDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { entryWords, type Names } from '../../../../shared/domain/meeting/entry-words.ts'
import { tieRuleLabel } from '../../../../shared/domain/review/tally-types.ts'
import type { HeldTable } from '../../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import type { Nature } from '../../../../shared/domain/selection/disclosure/nature.ts'
import { reportTrackLabel, sideLabel } from '../../../../shared/domain/support/words.ts'
import { storedAnchors } from '../../../stored/anchors.ts'
import { storedBallot } from '../../../stored/ballot.ts'
import { storedDeclarationReading } from '../../../stored/declaration-reading.ts'
import { storedDefects } from '../../../stored/defects.ts'
import { storedDocument } from '../../../stored/document.ts'
import { storedDrawnReport } from '../../../stored/drawn-report.ts'
import { storedForm } from '../../../stored/form.ts'
import { storedItems, storedReadBy, storedTried } from '../../../stored/forms/definition.ts'
import { storedFrozenReport } from '../../../stored/frozen-report.ts'
import { type Kind, readColumn } from '../../../stored/kind.ts'
import { storedFrozenMinutes } from '../../../stored/meeting/frozen-minutes.ts'
import { storedMeetingDeed } from '../../../stored/meeting/meeting-deed.ts'
import { storedSentMinutes } from '../../../stored/meeting/sent-minutes.ts'
import { storedOrdering } from '../../../stored/ordering.ts'
import { storedParticipants } from '../../../stored/participants.ts'
import { storedPlace } from '../../../stored/place.ts'
import { storedRankPoints } from '../../../stored/rank-points.ts'
import { storedSheetReading } from '../../../stored/sheet-reading.ts'
import { storedSuggested } from '../../../stored/suggested.ts'
import { storedTies } from '../../../stored/ties.ts'

/** A piece of what a column holds; without a label of its own it bears the column's. */
export interface SaidPart {
  readonly key: string
  readonly label?: string
  readonly text: string
  readonly nature?: Nature
}

/** How the ids that stand within stored texts are called. */
export interface Called extends Names {
  application(id: string): string
}

/** `paper`: which of the two papers of a 委員 it is, where the row tells. */
type Reader = (text: string, called: Called, paper: unknown) => readonly SaidPart[]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What stands in stored values by a code, as the office calls it. */
const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  side: sideLabel,
  track: reportTrackLabel,
  direction: { up: '大きいほどよい', down: '小さいほどよい' },
}

/** Every word and number of a stored value; ids say nothing, and a code is said by its label. */
function leaves(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) =>
      name === 'code' && 'label' in value ? [] : (coded[name]?.[String(each)] ?? leaves(each)),
    )
  if (typeof value === 'boolean') return [value ? 'はい' : 'いいえ']
  const text = String(value)
  return uuid.test(text) ? [] : [saidTime(text)]
}

export const saidTime = (text: string): string => {
  if (isIsoDate(text)) return formatWareki(text, 'long')
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && isInstant(text) ? formatJstInstant(text, false) : text
}

/** What a year's form asks for, in its words and its order. */
const named = (definition: FormDefinition): string =>
  definition.flatMap(({ name, headings, retired }) => (retired ? [] : [[name, ...headings].join('・')])).join('\n')

const readBy: Reader = (text) => {
  const { name, items: asked } = readColumn(storedReadBy, text, 'read-by')
  return [{ key: 'all', text: `${name}\n${named(asked)}` }]
}
const items: Reader = (text) => [{ key: 'all', text: named(readColumn(storedItems, text, 'form-items')) }]
const tried: Reader = (text) => {
  const { fileName, items: found } = readColumn(storedTried, text, 'form-tried')
  const names = found.flatMap((item) => (item.found ? [item.name] : []))
  return [{ key: 'all', text: [fileName, ...names].join('\n') }]
}

const whole =
  <Name extends string, Value>(kind: Kind<Name, Value>): Reader =>
  (text) => {
    const said = leaves(readColumn(kind, text, kind.name))
    return said.length === 0 ? [] : [{ key: 'all', text: said.join('\n') }]
  }

const contactNature = (path: string): Nature | undefined => {
  if (/\.(?:name|kana)$/.test(path)) return 'person'
  return /\.(?:tel|email)$/.test(path) ? 'contact' : undefined
}

const form: Reader = (text) => {
  const read = readColumn(storedForm, text, 'form')
  return pathsOf(read).flatMap((path): SaidPart[] => {
    const label = formFieldName(path)
    const said = leaves(valueAt(read, path)).join('\n')
    const nature = contactNature(path)
    return said === '' ? [] : [{ key: path, label, text: said, ...(nature === undefined ? {} : { nature }) }]
  })
}

const blocks: Reader = (text) =>
  readColumn(storedDocument, text, 'document').flatMap((block, at): SaidPart[] => {
    if (block.kind === 'paragraph')
      return block.text.trim() === '' ? [] : [{ key: String(at), label: `段落${at + 1}`, text: block.text }]
    return block.rows.flatMap((cells, row) => {
      const said = cells.map((cell) => cell.text.trim()).join(' | ')
      return said.replaceAll(/[\s|]/g, '') === ''
        ? []
        : [{ key: `${at}-${row}`, label: `段落${at + 1} 表の${row + 1}行目`, text: said }]
    })
  })

const lines = (read: readonly { readonly mark: string; readonly words: string }[], label: string, key: string) =>
  read.flatMap(({ mark, words }, at): SaidPart[] =>
    words.trim() === ''
      ? []
      : [{ key: `${key}${at}`, label: `${label} ${at + 1}行目`, text: mark === '' ? words : `${mark} ${words}` }],
  )

const frozen: Reader = (text) => {
  const read = readColumn(storedFrozenMinutes, text, 'frozen minutes')
  return [
    ...lines(read.internal, '内部用', 'i'),
    ...lines(read.public, '公表用', 'p'),
    ...read.answers.map(
      (answer, at): SaidPart => ({
        key: `a${at}`,
        label: `確認の回答${at + 1}`,
        text: leaves([answer.name, answer.words, answer.reason]).join(' '),
        nature: 'speaker',
      }),
    ),
  ]
}

/** A point that was changed, and how one voted, are what a single 委員 thinks. */
const deed: Reader = (text, called) => {
  const read = readColumn(storedMeetingDeed, text, 'meeting deed')
  const said = entryWords(read, called, () => '前の記録')
  return [{ key: 'all', text: said, ...(read.kind === 'rescored' ? { nature: 'points' } : {}) }]
}

const ordering: Reader = (text, called) => [
  {
    key: 'all',
    text: readColumn(storedOrdering, text, 'ordering')
      .map((id) => called.application(id))
      .join('、'),
  },
]

const defects = (text: string): SaidPart[] =>
  readColumn(storedDefects, text, 'defects').map(({ message }, at) => ({ key: String(at), text: message }))

const sheet = whole(storedSheetReading)
const declaration = whole(storedDeclarationReading)

/** How a column is read that holds more than one value. */
export const readers: Readonly<Partial<Record<`${HeldTable}.${string}`, Reader>>> = {
  'programme.ties': (text) => [
    {
      key: 'all',
      text: readColumn(storedTies, text, 'ties')
        .map((rule) => tieRuleLabel[rule])
        .join('、'),
    },
  ],
  'programme.rank_points': whole(storedRankPoints),
  'criterion.anchors': whole(storedAnchors),
  'application.form': form,
  'application.read_by': readBy,
  'application_version.read_by': readBy,
  'form_definition.items': items,
  'form_definition.tried': tried,
  'application_version.form': form,
  'application_document.blocks': blocks,
  'application_reading.place': (text) => [{ key: 'all', text: readColumn(storedPlace, text, 'place').label }],
  'check_result.defects': (text) => defects(text),
  'check_result.warnings': (text) => defects(text),
  'tie_settlement.ordering': ordering,
  'tie_settlement.ballot': whole(storedBallot),
  'sheet_return.reading': (text, called, paper) => (paper === 'sheet' ? sheet : declaration)(text, called, paper),
  'meeting_entry.deed': deed,
  'minutes_round.sent': (text) => lines(readColumn(storedSentMinutes, text, 'sent minutes').lines, '', 's'),
  'minutes_round.frozen': frozen,
  'letter.shown': blocks,
  'session.participants': whole(storedParticipants),
  'progress_report.suggested': whole(storedSuggested),
  'progress_report.content': whole(storedDrawnReport),
  'progress_report.frozen': whole(storedFrozenReport),
}
