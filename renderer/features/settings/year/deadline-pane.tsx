import { useState } from 'react'
import { everybody, moveKindLabel } from '../../../../shared/domain/programme/deadline-moves.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { DeadlineMove, Deadlines } from '../records.ts'
import { DeadlineDialog } from './deadline-dialog.tsx'

/** 応募の締切: what holds, and every time it was moved, by whom and why. Nothing of it goes away. */
export function DeadlinePane() {
  const { fy, may } = useDesk()
  const page = useAnswer(useApi().programme.deadlines, { fy }, { enabled: may('programme.deadlines') })
  // Which one is answered by another; null: none, a new one.
  const [asked, setAsked] = useState<{ mistaken: DeadlineMove | null } | null>(null)
  const mayMove = may('programme.moveDeadline')
  return (
    <Pane
      title="応募の締切"
      fills
      actions={
        mayMove && (
          <Button small onClick={() => setAsked({ mistaken: null })}>
            締切を延ばす
          </Button>
        )
      }
    >
      <Answer of={page}>
        {(deadlines) => (
          <div className="stack">
            <Held deadlines={deadlines} />
            {deadlines.moves.length > 0 && (
              <Moves moves={deadlines.moves} onMistaken={mayMove ? (mistaken) => setAsked({ mistaken }) : null} />
            )}
            {asked !== null && <DeadlineDialog deadlines={deadlines} {...asked} onClose={() => setAsked(null)} />}
          </div>
        )}
      </Answer>
    </Pane>
  )
}

const Held = ({ deadlines: { announced, held } }: { deadlines: Deadlines }) => (
  <Rows columns="72px minmax(0, 1fr) auto">
    {held.map(({ scope, body, at }) => (
      <li key={scope}>
        <b>{body}</b>
        <MomentText at={at} />
        {(scope !== everybody || at !== announced) && <Tag tone="warn">延長</Tag>}
      </li>
    ))}
  </Rows>
)

interface MovesProps {
  moves: readonly DeadlineMove[]
  onMistaken: ((move: DeadlineMove) => void) | null
}

const Moves = ({ moves, onMistaken }: MovesProps) => (
  <section aria-label="延ばした記録">
    <h3>延ばした記録</h3>
    <Rows columns="minmax(0, 1fr) auto">
      {moves.map((move) => (
        <li key={move.id}>
          <div>
            <b>{move.body}</b> <MomentText at={move.to} />
            まで {move.standing ? null : <Tag>改めた</Tag>}
            <div className="sub">
              {move.kind === 'corrected' ? `${moveKindLabel.corrected}: ` : ''}
              <MomentText at={move.from} />
              から。{move.insteadOf !== null && '誤っていた延長に代えた。'}理由: {move.reason}
            </div>
            <div className="sub">
              {move.madeBy} <MomentText at={move.madeAt} />
            </div>
          </div>
          {onMistaken !== null && move.standing && move.kind === 'extended' && (
            <Button small look="quiet" onClick={() => onMistaken(move)} aria-label={`${move.body}の延長の誤りを改める`}>
              改める
            </Button>
          )}
        </li>
      ))}
    </Rows>
  </section>
)
