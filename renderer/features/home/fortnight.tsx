import { FortnightCalendar } from '../../ui/charts/fortnight-calendar.tsx'
import type { HomePage } from './records.ts'

export const Fortnight = ({ days, today }: { days: HomePage['fortnight']; today: string }) => (
  <FortnightCalendar
    label="これから2週間"
    today={today}
    days={days.map(({ date, working, holiday }) => ({ date, working, holiday }))}
    entries={days.flatMap(({ date, entries }) => entries.map((entry) => ({ ...entry, from: date, to: date })))}
  />
)
