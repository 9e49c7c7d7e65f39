import { tieRuleLabel } from '../review/tally-types.ts'
import { type Detail, partsOf, type SaidChange, saidValue } from './said.ts'

const tiesInWords = (ties: unknown): string => {
  const rules = Array.isArray(ties) ? ties.map((rule) => wordOf(rule)) : []
  return rules.length === 0 ? '(なし)' : rules.join('、')
}

const wordOf = (rule: unknown): string =>
  Object.entries(tieRuleLabel).find(([code]) => code === rule)?.[1] ?? saidValue(rule)

/** How many there were, where an entry knows them by their number only. */
const counted = (ids: unknown): string => (Array.isArray(ids) && ids.length > 0 ? `${ids.length}項目` : '(なし)')

const lists: Readonly<Record<string, { readonly field: string; readonly say: (list: unknown) => string }>> = {
  ties: { field: '同点処理', say: tiesInWords },
  priorities: { field: '優先項目', say: saidValue },
  // Until their names were kept: several by number, and before that one, under a name of its own.
  priorityCriterionIds: { field: '優先項目', say: counted },
  priorityCriterionId: { field: '優先項目', say: (id) => counted(typeof id === 'string' && id !== '' ? [id] : []) },
  rankPoints: { field: '順位点', say: saidValue },
}

/** The lists of 集計の規則 that an entry of `tally.setRules` says were changed: each in its own order, no field of a record. */
export const ruleListsChanged = (did: string, { before, after }: Detail): SaidChange[] => {
  if (did !== 'tally.setRules') return []
  const was = partsOf(before)
  const is = partsOf(after)
  return Object.entries(lists).flatMap(([name, { field, say }]) =>
    is[name] === undefined ? [] : [{ field, before: say(was[name]), after: say(is[name]) }],
  )
}

/** The same as a part of the sentence: 「同点処理 優先項目の平均 → 座長裁定」. */
export const saidRuleLists = (did: string, detail: Detail): string =>
  ruleListsChanged(did, detail)
    .map(({ field, before, after }) => (before === after ? `${field}を変えた` : `${field} ${before} → ${after}`))
    .join(' / ')
