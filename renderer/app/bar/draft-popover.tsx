import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { forget, useKeptDrafts } from '../../api/kept-drafts.ts'
import { Button } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Popover } from '../../ui/layers/menu.tsx'
import { draftName } from '../../ui/window-title.ts'
import styles from '../frame.module.css'

/** Where each draft is, and the way to it; loaded when it is first opened. */
export function DraftPopover({ label }: { label: string }) {
  const drafts = useKeptDrafts().map((draft) => ({ ...draft, screen: draftName(draft) }))
  return (
    <Popover opened look="quiet" small label={label} title="未保存の下書き" width={380}>
      <ul className={styles['drafts']}>
        {drafts.map(({ key, place, screen, at }) => (
          <li key={key}>
            <a href={`#${place}`}>{screen}</a>
            <span className="sub">
              <MomentText at={toJst(new Date(at).toISOString())} />
            </span>
            <Button small look="quiet" onClick={() => forget(key)} aria-label={`${screen}の下書きを捨てる`}>
              捨てる
            </Button>
          </li>
        ))}
      </ul>
      <p className="sub">このPCにだけ残っています。開いて保存すると、台帳に記録されます。</p>
    </Popover>
  )
}
