import { milestoneFields } from '../../../../shared/domain/support/fields/milestone.ts'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import type { CasePage, Milestone } from '../records.ts'

/** A 計画の項目 as those see it who do not edit, with the titles it waits for and its agreed end. */
export const MilestoneFacts = ({ page, item }: { page: CasePage; item: Milestone }) => {
  const waitsFor = page.milestones.filter(({ id }) => item.after.includes(id)).map(({ title }) => title)
  const agreed = item.baselineEnd === null ? '―' : <DateText date={item.baselineEnd} />
  return (
    <RecordFacts
      fields={milestoneFields}
      record={item}
      say={{ after: waitsFor.join('、') || '―' }}
      more={[{ term: '基準の終わり', value: agreed }]}
    />
  )
}
