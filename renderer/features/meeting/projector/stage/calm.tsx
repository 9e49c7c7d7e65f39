import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import type { Main } from './shown.ts'
import css from './stage.module.css'

/** 伏せる: the title, and not a word of the matter. */
export const HiddenFace = ({ title, main: Main }: { title: string; main: Main }) => (
  <Main className={css['hidden']}>
    <h1>{title}</h1>
    <p>しばらくお待ちください</p>
  </Main>
)

/** While people come in. */
export function BeforeFace({
  title,
  heldOn,
  startsAt,
  place,
  main: Main,
}: {
  title: string
  heldOn: string
  startsAt: string
  place: string
  main: Main
}) {
  return (
    <Main className={css['before']}>
      <h1>{title}</h1>
      <p>
        {formatWareki(heldOn, 'weekday')}
        <span>{startsAt} 開会</span>
      </p>
      <p>{place}</p>
    </Main>
  )
}
