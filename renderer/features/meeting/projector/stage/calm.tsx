import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import css from './stage.module.css'

/** 伏せる: the title, and not a word of the matter. */
export const HiddenFace = ({ title }: { title: string }) => (
  <main className={css['hidden']}>
    <h1>{title}</h1>
    <p>しばらくお待ちください</p>
  </main>
)

/** While people come in. */
export function BeforeFace({
  title,
  heldOn,
  startsAt,
  place,
}: {
  title: string
  heldOn: string
  startsAt: string
  place: string
}) {
  return (
    <main className={css['before']}>
      <h1>{title}</h1>
      <p>
        {formatWareki(heldOn, 'weekday')}
        <span>{startsAt} 開会</span>
      </p>
      <p>{place}</p>
    </main>
  )
}
