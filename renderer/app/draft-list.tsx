import { toJst } from '../../shared/domain/calendar/jst.ts'
import { forget, useKeptDrafts } from '../api/kept-drafts.ts'
import { Button } from '../ui/button.tsx'
import { MomentText } from '../ui/date-text.tsx'
import { Popover } from '../ui/layers/menu.tsx'
import styles from './frame.module.css'

/** What is typed and not saved, wherever one is: nothing where there is none. */
export function DraftList() {
  const drafts = useKeptDrafts()
  if (drafts.length === 0) return null
  return (
    <Popover look="quiet" small label={`未保存の下書き ${drafts.length}`} title="未保存の下書き" width={380}>
      <ul className={styles['drafts']}>
        {drafts.map(({ key, place, title, at }) => (
          <li key={key}>
            <a href={`#${place}`}>{title}</a>
            <span className="sub">
              <MomentText at={toJst(new Date(at).toISOString())} />
            </span>
            <Button small look="quiet" onClick={() => forget(key)} aria-label={`${title}の下書きを捨てる`}>
              捨てる
            </Button>
          </li>
        ))}
      </ul>
      <p className="sub">このPCにだけ残っています。開いて保存すると、台帳に記録されます。</p>
    </Popover>
  )
}
