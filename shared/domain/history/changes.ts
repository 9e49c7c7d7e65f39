import { ruleListsChanged } from './rule-lists.ts'
import { changesSaid, type Detail, part, partsOf, type SaidChange, textOf } from './said.ts'

/** Deeds that keep one value as it was and as it is, and what that value is called. */
const single: Readonly<Record<string, (detail: Detail) => string>> = {
  'applications.editField': (detail) => part(detail, 'field'),
  'applications.move': () => '状態',
  'scores.record': (detail) => `評価項目${part(detail, 'criterion')}の点`,
}

const ofSingle = (did: string, detail: Detail): SaidChange[] => {
  const named = Object.hasOwn(single, did) ? single[did] : undefined
  if (named === undefined || detail['from'] === detail['to']) return []
  return [{ field: named(detail), before: part(detail, 'from'), after: part(detail, 'to') }]
}

/** What was put back together with something else is told line by line. */
const ofItems = (did: string, { items }: Detail): SaidChange[] =>
  (Array.isArray(items) ? items.map(partsOf) : []).flatMap((item) =>
    changesSaid(did, item, 'long').map((change) => ({
      ...change,
      field: `「${textOf(item['title'])}」の${change.field}`,
    })),
  )

/** Every field that a deed has changed, before and after, in the office's words: what a book lists line by line. */
export const changesOfDeed = (did: string, detail: Detail): SaidChange[] => [
  ...ofSingle(did, detail),
  ...changesSaid(did, detail, 'long'),
  ...ruleListsChanged(did, detail),
  ...ofItems(did, detail),
]
