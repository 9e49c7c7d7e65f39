import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { type NamedText, searchedTexts, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { reportFields } from '../../../shared/domain/support/fields/report.ts'
import { type adviceFields, sessionFields } from '../../../shared/domain/support/fields/session.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { IssueRow } from '../../tables/support/issue.ts'
import type { ReportRow } from '../../tables/support/progress-report.ts'
import type { SessionRow } from '../../tables/support/session.ts'
import { bodyTexts } from '../applications/texts.ts'
import { participantsOf } from './rooms.ts'

/*
 * What each record of 伴走支援 is found by, and shown to have been. Every one is found by the prefecture in every
 * writing, too.
 */

const ofBody = ({ jis2 }: CaseRow) => bodyTexts(prefectureByCode(jis2))
const named = (label: string, text: string | null): NamedText[] => (text === null ? [] : [{ label, text }])

export const caseTexts = (row: CaseRow): NamedText[] => [
  ...ofBody(row),
  ...named('', '伴走支援'),
  ...named('重点テーマ', row.themeName),
  ...searchedTexts(caseFields, row),
]

export const sessionTexts = (
  row: CaseRow,
  session: SessionRow,
  advice: readonly ValuesOf<typeof adviceFields>[],
): NamedText[] => [
  ...ofBody(row),
  ...named('回', `第${session.seq}回`),
  ...searchedTexts(sessionFields, { ...session, participants: participantsOf(session), advice }),
]

export const issueTexts = (row: CaseRow, issue: IssueRow): NamedText[] => [
  ...ofBody(row),
  ...named('番号', `課題${issue.no}`),
  ...searchedTexts(issueFields, issue),
]

export const reportTexts = (row: CaseRow, report: ReportRow): NamedText[] => [
  ...ofBody(row),
  ...named('月', formatWarekiMonth(report.period)),
  ...named('', '進捗報告'),
  ...searchedTexts(reportFields, report),
]
