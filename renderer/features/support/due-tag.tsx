import { dueTone, dueWords } from '../../../shared/domain/calendar/due-words.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { useDesk } from '../../api/office.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Tag } from '../../ui/tag.tsx'

/** A due date as one reads it: the date, and 「2日超過」「今日」「あす」 where it presses. */
export function DueText({ due, open }: { due: string | null; open: boolean }) {
  const { today } = useDesk()
  if (due === null) return <span className="sub">期限なし</span>
  const tone = dueTone(due, today)
  if (!open || tone === 'neutral') return <DateText date={due} style="short" />
  return (
    <Tag tone={tone} shape title={formatWareki(due, 'weekday')}>
      {dueWords(due, today)}
    </Tag>
  )
}
