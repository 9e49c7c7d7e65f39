import type { Projected } from '../../../../../shared/contract/meeting/projected.ts'
import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import { AgendaColumn, AgendaFace } from './agenda.tsx'
import { BeforeFace, HiddenFace } from './calm.tsx'
import { clockWords } from './clock-words.ts'
import { ItemFace } from './item.tsx'
import type { Main, Shown } from './shown.ts'
import css from './stage.module.css'
import { WholeFace } from './whole.tsx'

/**
 * What the room sees, as large as the place it is given; drawn for 1920×1080, its smallest text 26 px there. It has nothing
 * to press and nothing to scroll.
 */
export function Stage({ shown, now, main = 'main' }: { shown: Projected; now: string; main?: Main }) {
  return (
    <div className={css['stage']} data-face={shown.face}>
      <div className={css['inner']}>
        {shown.face === 'hidden' ? (
          <HiddenFace title={shown.title} main={main} />
        ) : shown.face === 'before' ? (
          <BeforeFace {...shown} main={main} />
        ) : (
          <Meeting shown={shown} now={now} main={main} />
        )}
      </div>
    </div>
  )
}

function Meeting({ shown, now, main }: { shown: Shown; now: string; main: Main }) {
  const { title, heldOn, place, collects, count } = shown
  return (
    <div className={css['meeting']}>
      <header className={css['head']}>
        <h1>{title}</h1>
        <p>
          {formatWareki(heldOn, 'weekday')}
          <span>{place}</span>
        </p>
        {collects && <p className={css['note']}>会議後回収の資料があります</p>}
      </header>
      <Middle shown={shown} main={main} />
      <footer className={css['foot']}>
        {count !== null && <CountLine {...count} />}
        <p className={css['clock']}>{clockWords(now)}</p>
      </footer>
    </div>
  )
}

function Middle({ shown, main: Main }: { shown: Shown; main: Main }) {
  const { face, stage, agenda } = shown
  if (face === 'agenda')
    return (
      <Main className={css['wide']}>
        <AgendaFace lines={agenda} />
      </Main>
    )
  return (
    <div className={css['middle']}>
      <AgendaColumn lines={agenda} />
      <Main className={css['main']}>{stage === 'open' ? <Body shown={shown} /> : <Rest stage={stage} />}</Main>
    </div>
  )
}

function Body({ shown: { item, whole } }: { shown: Shown }) {
  if (whole !== null) return <WholeFace {...whole} />
  return item === null ? null : <ItemFace item={item} />
}

const restWords = { paused: '休憩中', closed: '閉会しました' } as const

const Rest = ({ stage }: { stage: 'paused' | 'closed' }) => <p className={css['rest']}>{restWords[stage]}</p>

function CountLine({ left, here, met }: NonNullable<Shown['count']>) {
  return (
    <>
      <p>
        {left > 0 && `${left}名退席、`}
        {here}名で審議
      </p>
      <p className={met ? css['met'] : css['unmet']}>
        <span aria-hidden="true">{met ? '●' : '○'}</span> 定足数 {met ? '成立' : '不成立'}
      </p>
    </>
  )
}
