import { lateDecisionLabel } from '../../../../shared/domain/applications/late.ts'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Tag } from '../../../ui/tag.tsx'
import { LateTag, StateTag, stateWord } from '../page/state-tag.tsx'
import { waitsForReceipt } from '../place.ts'
import { type ApplicationRow, bodyName } from '../records.ts'
import { minuteWords, shortMoment } from './short-moment.ts'

const readingOf = (row: ApplicationRow): string => {
  const prefecture = row.jis2 === null ? null : prefectureByCode(row.jis2)
  return prefecture === null ? '' : `${prefecture.kana} ${prefecture.lgCode}`
}

const lateWord = (row: ApplicationRow): string => {
  if (row.receivedAt === null) return ''
  if (!row.late) return '期限内'
  return row.lateDecision === null ? '期限後' : `期限後(${lateDecisionLabel[row.lateDecision]})`
}

const receiptWord = (row: ApplicationRow): string =>
  row.receiptSentAt !== null ? '送付済' : waitsForReceipt(row) ? '未送付' : ''

/** A count that only matters when there is something. */
const Waiting = ({ count }: { count: number }) =>
  count === 0 ? <span className="sub">0</span> : <Tag tone="warn">{count}</Tag>

/** Every column of 応募受付簿; drafts have no number and come after those that have one. */
const receiptColumns: Column<ApplicationRow>[] = [
  {
    key: 'no',
    header: '受付番号',
    value: (row) => row.receiptNo,
    copy: (row) => row.receiptNo ?? '未受付',
    filterText: (row) => (row.receiptNo === null ? '未受付' : ''),
    cell: (row) => row.receiptNo ?? <Tag>未受付</Tag>,
    width: 82,
    always: true,
  },
  {
    key: 'received',
    header: '受信',
    value: (row) => row.receivedAt,
    copy: (row) => (row.receivedAt === null ? null : { at: row.receivedAt }),
    filterText: (row) => (row.receivedAt === null ? '' : formatJstInstant(row.receivedAt, true)),
    cell: (row) =>
      row.receivedAt === null ? (
        <span className="sub">未入力</span>
      ) : (
        <time dateTime={row.receivedAt} title={formatJstInstant(row.receivedAt, true)}>
          {shortMoment(row.receivedAt)}
        </time>
      ),
    width: 142,
  },
  {
    key: 'prefecture',
    header: '都道府県',
    value: (row) => row.prefecture,
    sortBy: (row) => row.lgCode,
    filterText: readingOf,
    cell: (row) => <IconlessLink to={`/applications/${row.id}`}>{bodyName(row)}</IconlessLink>,
    width: 86,
    always: true,
  },
  {
    key: 'theme',
    header: 'テーマ',
    value: (row) => row.theme,
    filterText: (row) => row.themeName ?? '',
    cell: (row) => row.theme ?? <span className="sub">―</span>,
    width: 64,
  },
  { key: 'themeName', header: 'テーマ名', value: (row) => row.themeName, width: 150, grow: 2 },
  {
    key: 'state',
    header: '状態',
    value: (row) => stateWord(row.state),
    cell: (row) => (
      <>
        <StateTag state={row.state} /> <LateTag row={row} />
      </>
    ),
    width: 176,
  },
  {
    key: 'receiptMail',
    header: '受領連絡',
    value: (row) => row.receiptSentAt,
    copy: (row) => (row.receiptSentAt === null ? receiptWord(row) : { at: row.receiptSentAt }),
    filterText: receiptWord,
    cell: (row) =>
      row.receiptSentAt === null ? (
        <span className="sub">{receiptWord(row) || '―'}</span>
      ) : (
        <time dateTime={row.receiptSentAt} title={formatJstInstant(row.receiptSentAt, false)}>
          {minuteWords(row.receiptSentAt)} 送付
        </time>
      ),
    width: 142,
    hidden: true,
  },
  { key: 'late', header: '期限', value: lateWord, width: 100, hidden: true },
  {
    key: 'toConfirm',
    header: '未確認',
    value: (row) => row.toConfirm,
    cell: (row) => <Waiting count={row.toConfirm} />,
    align: 'right',
    width: 70,
  },
  {
    key: 'defects',
    header: '不備',
    value: (row) => row.defects,
    cell: (row) => (row.defects === 0 ? <span className="sub">0</span> : <Tag tone="bad">{row.defects}</Tag>),
    align: 'right',
    width: 60,
  },
  { key: 'docNo', header: '文書番号', value: (row) => row.docNo, width: 106 },
  {
    key: 'docDate',
    header: '文書日付',
    value: (row) => row.docDate,
    copy: (row) => (row.docDate === null ? null : { at: row.docDate }),
    cell: (row) => (row.docDate === null ? null : formatWareki(row.docDate, 'short')),
    width: 84,
    hidden: true,
  },
  { key: 'dept', header: '担当部署', value: (row) => row.dept, width: 130, grow: 1 },
  { key: 'contact', header: '担当者', value: (row) => row.contactName, width: 92 },
  { key: 'tel', header: '電話', value: (row) => row.tel, width: 120, hidden: true },
  { key: 'email', header: 'メール', value: (row) => row.email, width: 220, hidden: true },
  { key: 'version', header: '版', value: (row) => row.version, align: 'right', width: 48, hidden: true },
  { key: 'corrections', header: '補正回数', value: (row) => row.corrections, align: 'right', width: 78, hidden: true },
  { key: 'note', header: '備考', value: (row) => row.note, width: 160, hidden: true },
]

/** One tag where there is room for one: what waits for a decision comes first. */
const briefState = (row: ApplicationRow) =>
  row.late && row.lateDecision === null ? <LateTag row={row} /> : <StateTag state={row.state} />

const beside = new Set(['no', 'received', 'prefecture', 'theme', 'state'])

const narrow: Readonly<Record<string, number>> = { no: 76, received: 126, prefecture: 80, theme: 54, state: 92 }

/** The same columns where the list stands beside an application: the rest waits under 「列」. */
const besideColumns: Column<ApplicationRow>[] = receiptColumns.map((column) => ({
  ...column,
  hidden: !beside.has(column.key),
  ...(narrow[column.key] === undefined ? {} : { width: narrow[column.key] ?? 0 }),
  ...(column.key === 'state' ? { grow: 1, cell: briefState } : {}),
}))

const unasked = (columns: readonly Column<ApplicationRow>[]) => columns.filter(({ key }) => key !== 'toConfirm')

/** The columns of who reads: how much others have still to confirm is no work of theirs. */
export const readersColumns = { wide: unasked(receiptColumns), beside: unasked(besideColumns) }

const personal = new Set(['contact', 'tel', 'email', 'receiptMail'])
const namingNobody = (columns: readonly Column<ApplicationRow>[]) => columns.filter(({ key }) => !personal.has(key))

/** The columns of a 委員, who is told of no person of an applicant: they would all be empty. */
export const reviewersColumns = { wide: namingNobody(readersColumns.wide), beside: namingNobody(readersColumns.beside) }
export const confirmersColumns = { wide: receiptColumns, beside: besideColumns }
