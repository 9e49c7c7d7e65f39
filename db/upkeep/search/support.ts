import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { adviceFields } from '../../../shared/domain/support/fields/session.ts'
import { sessionKindLabel } from '../../../shared/domain/support/words.ts'
import type { WriteDb } from '../../connection.ts'
import { caseRoute } from '../../records/support/place.ts'
import { caseTexts, issueTexts, reportTexts, sessionTexts } from '../../records/support/texts.ts'
import { index, unindex } from '../../search.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { IssueRow } from '../../tables/support/issue.ts'
import type { ReportRow } from '../../tables/support/progress-report.ts'
import type { SessionRow } from '../../tables/support/session.ts'

const place = ({ fy, jis2 }: CaseRow) => ({ fy, jis2 })
const words = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ')

export const indexCase = (db: WriteDb, row: CaseRow): void =>
  index(db, {
    kind: 'case',
    recordId: row.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} 伴走支援`,
    detail: words(`テーマ${row.theme}`, row.themeName),
    route: caseRoute(row.id),
    texts: caseTexts(row),
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
    texts: sessionTexts(row, session, advice),
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
    texts: issueTexts(row, issue),
  })

export const indexReport = (db: WriteDb, row: CaseRow, report: ReportRow): void =>
  index(db, {
    kind: 'report',
    recordId: report.id,
    ...place(row),
    title: `${prefectureNameOf(row.jis2)} ${formatWarekiMonth(report.period)}分の進捗報告`,
    detail: [...report.doneText].slice(0, 60).join(''),
    route: caseRoute(row.id, 'reports', report.id),
    texts: reportTexts(row, report),
  })
