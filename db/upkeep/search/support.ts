import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { searchedWords, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { reportFields } from '../../../shared/domain/support/fields/report.ts'
import { type adviceFields, sessionFields } from '../../../shared/domain/support/fields/session.ts'
import { sessionKindLabel } from '../../../shared/domain/support/words.ts'
import type { WriteDb } from '../../connection.ts'
import { caseRoute } from '../../records/support/place.ts'
import { prefectureNameOf } from '../../records/support/portfolio.ts'
import { participantsOf } from '../../records/support/rooms.ts'
import { index, unindex } from '../../search.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { IssueRow } from '../../tables/support/issue.ts'
import type { ReportRow } from '../../tables/support/progress-report.ts'
import type { SessionRow } from '../../tables/support/session.ts'

const place = ({ fy, jis2 }: CaseRow) => ({ fy, jis2 })
/** Every record of a case is found by the prefecture's name and reading, too. */
const bodyText = ({ jis2 }: CaseRow): string => {
  const prefecture = prefectureByCode(jis2)
  return prefecture === null ? '' : `${prefecture.name} ${prefecture.kana} ${prefecture.lgCode}`
}
const words = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ')

export const indexCase = (db: WriteDb, row: CaseRow): void =>
  index(db, {
    kind: 'case',
    recordId: row.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} 伴走支援`,
    detail: words(`テーマ${row.theme}`, row.themeName),
    route: caseRoute(row.id),
    text: words(bodyText(row), '伴走支援', row.themeName, searchedWords(caseFields, row)),
  })

export const indexSession = (
  db: WriteDb,
  row: CaseRow,
  session: SessionRow,
  advice: readonly ValuesOf<typeof adviceFields>[],
): void =>
  index(db, {
    kind: 'session',
    recordId: session.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} 第${session.seq}回 ${sessionKindLabel[session.kind]}`,
    detail: words(formatWareki(jstDate(session.startAt), 'long'), session.place),
    route: caseRoute(row.id, 'sessions', session.id),
    text: words(
      bodyText(row),
      `第${session.seq}回`,
      searchedWords(sessionFields, { ...session, participants: participantsOf(session), advice }),
    ),
  })

export const unindexSession = (db: WriteDb, id: string): void => unindex(db, 'session', id)

export const indexIssue = (db: WriteDb, row: CaseRow, issue: IssueRow): void =>
  index(db, {
    kind: 'issue',
    recordId: issue.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} 課題${issue.no}`,
    detail: [...issue.body].slice(0, 60).join(''),
    route: caseRoute(row.id, 'issues', issue.id),
    text: words(bodyText(row), `課題${issue.no}`, searchedWords(issueFields, issue)),
  })

export const indexReport = (db: WriteDb, row: CaseRow, report: ReportRow): void =>
  index(db, {
    kind: 'report',
    recordId: report.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} ${formatWarekiMonth(report.period)}分の進捗報告`,
    detail: [...report.doneText].slice(0, 60).join(''),
    route: caseRoute(row.id, 'reports', report.id),
    text: words(bodyText(row), formatWarekiMonth(report.period), '進捗報告', searchedWords(reportFields, report)),
  })
