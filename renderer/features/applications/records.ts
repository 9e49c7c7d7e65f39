import type { applications } from '../../../shared/contract/applications/applications.ts'
import type { corrections } from '../../../shared/contract/applications/corrections.ts'
import type { incoming } from '../../../shared/contract/applications/incoming.ts'
import type { intake } from '../../../shared/contract/applications/intake.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { programme } from '../../../shared/contract/programme/programme.ts'
import type { RequirementsBook } from '../../../shared/contract/reports/requirement-rows.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'

export type ApplicationRow = OutputOf<(typeof applications)['list']>[number]
export type ApplicationPage = OutputOf<(typeof applications)['get']>
export type AsReviewer = OutputOf<(typeof applications)['asReviewer']>
/** What its body sent and achieved in earlier years. */
export type Memory = OutputOf<(typeof applications)['memory']>
export type FieldReading = ApplicationPage['readings'][number]
export type Check = ApplicationPage['checks'][number]
export type Summary = ApplicationPage['summaries'][number]
export type ApplicationFile = ApplicationPage['files'][number]
/** 補正依頼 of one application; one of them; one of its items. */
export type CorrectionPage = OutputOf<(typeof corrections)['list']>
export type Correction = CorrectionPage['requests'][number]
/** 受領連絡(W1), and what was said of having sent it. */
export type ReceiptMail = OutputOf<(typeof corrections)['receipt']>
export type CorrectionItem = Correction['items'][number]
export type { RequirementsBook } from '../../../shared/contract/reports/requirement-rows.ts'
export type Requirement = RequirementsBook['rows'][number]
export type RequirementItem = RequirementsBook['items'][number]
export type RequirementCheck = Requirement['checks'][number]
export type CameItem = OutputOf<(typeof incoming)['list']>[number]
export type ImportResult = OutputOf<(typeof intake)['importFiles']>
export type ProgrammeYear = OutputOf<(typeof programme)['year']>

/** 「秋田県」, or what to call it while nobody knows. */
export const bodyName = (row: Pick<ApplicationRow, 'prefecture'>): string => row.prefecture ?? '(団体名なし)'

/** Every prefecture to choose from, found by its reading too. */
export const bodyOptions = prefectures.map(({ jis2, name, kana, lgCode }) => ({
  ...{ value: jis2, label: name, reading: kana, note: lgCode },
}))
