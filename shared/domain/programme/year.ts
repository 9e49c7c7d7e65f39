import { fiscalYearLabel } from '../calendar/fiscal-year.ts'
import { Refusal } from '../refusal.ts'

/** One 事業年度 a fiscal year (domain.md §3.1). Refuses (`conflict`) a second one. */
export function assertNewYear(fy: number, known: readonly number[]): void {
  if (known.includes(fy))
    throw new Refusal('conflict', `${fiscalYearLabel(fy)}はすでにあります。上の年度の欄で選んでください。`, {
      fields: { fy: 'すでにある年度です。' },
    })
}

/** What scores are counted by stands still from the first score on. Refuses with `conflict`. */
export function assertCriteriaOpen({ scoringStarted }: { readonly scoringStarted: boolean }): void {
  if (scoringStarted) throw new Refusal('conflict', '採点を始めた後は、評価項目の数・重み・満点を変えられません。')
}

/** Refuses (`invalid`) to take away the criterion that breaks ties. */
export function assertNoPriority({ isPriority }: { readonly isPriority: boolean }): void {
  if (isPriority)
    throw new Refusal('invalid', '同点処理の優先項目に使われています。先に、集計の規則で優先項目を変えてください。')
}
