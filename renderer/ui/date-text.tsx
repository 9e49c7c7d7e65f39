import { toJst } from '../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki, type WarekiStyle } from '../../shared/domain/calendar/wareki.ts'

/** A date in 和暦, with 西暦 on hover: 「令和8年2月20日(金)」. */
export const DateText = ({ date, style = 'weekday' }: { date: string; style?: WarekiStyle }) => (
  <time dateTime={date} title={date.replaceAll('-', '/')}>
    {formatWareki(date, style)}
  </time>
)

/** A moment in Japan's time, in 和暦, with 西暦 on hover. */
export const MomentText = ({ at, seconds = false }: { at: string; seconds?: boolean }) => (
  <time dateTime={at} title={toJst(at).slice(0, 19).replaceAll('-', '/').replace('T', ' ')}>
    {formatJstInstant(at, seconds)}
  </time>
)
