import type { people } from '../../../shared/contract/office/people.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { conflicts } from '../../../shared/contract/review/conflicts.ts'
import type { declarations } from '../../../shared/contract/review/declarations.ts'
import type { reviewers } from '../../../shared/contract/review/reviewers.ts'
import type { scenarios } from '../../../shared/contract/review/scenarios.ts'
import type { scoreEntries } from '../../../shared/contract/review/score-entries.ts'
import type { scores } from '../../../shared/contract/review/scores.ts'
import type { sheetFiles } from '../../../shared/contract/review/sheet-files.ts'
import type { tally } from '../../../shared/contract/review/tally.ts'
import type { selection } from '../../../shared/contract/selection/selection.ts'

export type Steps = OutputOf<(typeof selection)['steps']>
export type Board = OutputOf<(typeof scores)['board']>
export type BoardReviewer = Board['reviewers'][number]
export type Criterion = Board['criteria'][number]
export type Reviewer = OutputOf<(typeof reviewers)['list']>[number]
export type Profile = OutputOf<(typeof people)['list']>[number]
export type Conflict = OutputOf<(typeof conflicts)['list']>[number]
export type ConflictHint = OutputOf<(typeof conflicts)['hints']>[number]
export type NoConflict = OutputOf<(typeof conflicts)['none']>[number]
export type ScoreGrid = OutputOf<(typeof scores)['grid']>
export type GridSheet = ScoreGrid['sheets'][number]
export type Sheet = OutputOf<(typeof scores)['record']>
export type Entry = NonNullable<ScoreGrid['entry']>
export type UncheckedSheet = OutputOf<(typeof scoreEntries)['unchecked']>[number]
export type Checked = OutputOf<(typeof scoreEntries)['check']>
export type UncheckedCell = UncheckedSheet['cells'][number]
export type SheetFileBoard = OutputOf<(typeof sheetFiles)['board']>
export type FileReviewer = SheetFileBoard['reviewers'][number]
export type Preview = OutputOf<(typeof sheetFiles)['preview']>
export type PreviewRow = Preview['rows'][number]
/** What a cell of the office has held, the newest first. */
export type EarlierValue = OutputOf<(typeof sheetFiles)['history']>[number]
export type ReadResult = OutputOf<(typeof sheetFiles)['read']>
export type DeclarationBoard = OutputOf<(typeof declarations)['board']>
export type DeclarationPreview = OutputOf<(typeof declarations)['preview']>
export type DeclarationRow = DeclarationPreview['rows'][number]
type PaperKey =
  | 'id'
  | 'code'
  | 'name'
  | 'standing'
  | 'daysLate'
  | 'givenAt'
  | 'givenBy'
  | 'dueOn'
  | 'returnedAt'
  | 'returnId'
  | 'ready'
/** Where the paper of a 委員 stands, whichever paper it is. */
export type PaperLine = Pick<FileReviewer, PaperKey>
export type PaperReturn = Pick<
  Preview,
  'id' | 'fileName' | 'savedAt' | 'returnedAt' | 'state' | 'revision' | 'notes' | 'reviewer'
>
export type RefusedFile = SheetFileBoard['refused'][number]
export type TallyPage = OutputOf<(typeof tally)['page']>
export type LateComparison = NonNullable<OutputOf<(typeof tally)['late']>>
export type TallyRow = TallyPage['rows'][number]
export type FirmnessPage = OutputOf<(typeof tally)['firmness']>
export type Standing = FirmnessPage['standings'][number]
export type Pair = FirmnessPage['pairs'][number]
export type ScenarioPage = OutputOf<(typeof scenarios)['page']>
export type Contender = ScenarioPage['contenders'][number]
export type Scenario = ScenarioPage['sets'][number]
export type Rules = TallyPage['rules']
export type Gate = TallyPage['gates'][number]
export type GateAnswer = TallyRow['gates'][number]
export type Settlement = TallyPage['settlements'][number]

export const seatLabel = { chair: '座長', member: '委員' } as const satisfies Record<Reviewer['seat'], string>
