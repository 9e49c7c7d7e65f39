import { openChecks } from '../../../../shared/domain/applications/checks.ts'
import { wantsMoveReason } from '../../../../shared/domain/applications/state.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { nextIs } from '../../../ui/next.ts'
import type { SureFields } from '../form/use-sure-fields.ts'
import type { Tab } from '../place.ts'
import type { ApplicationPage } from '../records.ts'
import { againFields } from '../versions/again.tsx'
import { correctionDeed, mainStep, type Step, type Steps, stepWord } from './use-steps.ts'

/** Where the office goes on when this application is done with. */
export interface Onward {
  readonly label: string
  readonly to: string
}

const toReview: Onward = { label: '審査・選定へ', to: '/review' }

export interface NextDeedProps {
  page: ApplicationPage
  /** What is on the screen: only fields that are seen are confirmed by 受付. */
  tab: Tab
  steps: Steps
  sure: SureFields
  checksPlace: string
  correctionsPlace: string
  /** The next that waits; null when this was the last. */
  onward: Onward | null
  onStep: (step: Step) => void
  onLate: () => void
}

/** The next step with an application, as the one primary button: never the way back, and nothing that is refused. */
export function NextDeed(props: NextDeedProps) {
  const { page, steps, onLate } = props
  if (page.discarded)
    return (
      <Button small look="primary" {...nextIs(2)} busy={steps.restore.busy} onClick={steps.restore.begin}>
        未受付に戻す
      </Button>
    )
  if (page.receiptNo === null) return page.sameBody?.receiptNo == null && <Registering {...props} />
  if (page.late && page.lateDecision === null && page.open.written)
    return (
      <Button small look="primary" {...nextIs(2)} onClick={onLate}>
        受理・不受理を決める
      </Button>
    )
  return <Moving {...props} />
}

/** Beside the fields one deed confirms what was read for sure and registers; elsewhere it only registers. */
function Registering({ tab, steps, sure }: NextDeedProps) {
  const together = tab === 'form' && sure.paths.length > 0
  const begin = async () => {
    if (!together || (await sure.confirm())) await steps.register.begin()
  }
  return (
    <Button small look="primary" {...nextIs(2)} busy={steps.register.busy || sure.command.busy} onClick={begin}>
      {together ? `確かな${sure.paths.length}欄を確認して受付する` : '受付する'}
    </Button>
  )
}

function Moving({ page, tab, steps, checksPlace, correctionsPlace, onward, onStep }: NextDeedProps) {
  const main = mainStep(page)
  const waits = (page.state === 'received' || page.state === 'checking') && openChecks(page).length > 0
  if (main !== null)
    return (
      <Button
        small
        look="primary"
        // Where an item waits for the eye on the very screen, that item comes before the button.
        {...(tab === 'checks' && waits ? {} : nextIs(2))}
        busy={steps.move.busy}
        // What is still 要再確認 is shown before 要件確認 is completed.
        onClick={() =>
          wantsMoveReason(main) || (main === 'eligible' && againFields(page).length > 0)
            ? onStep(main)
            : steps.move.begin(main, '')
        }
      >
        {stepWord(main, page.state)}
      </Button>
    )
  const correction = correctionDeed(page)
  if (correction !== null)
    return (
      tab !== 'corrections' && (
        <ButtonLink small look="primary" {...(tab === 'checks' && waits ? {} : nextIs(2))} to={correctionsPlace}>
          {correction}
        </ButtonLink>
      )
    )
  if (waits)
    return (
      tab !== 'checks' && (
        <ButtonLink small look="primary" {...nextIs(2)} to={checksPlace}>
          要件を確かめる
        </ButtonLink>
      )
    )
  const on = onward ?? (page.state === 'eligible' ? toReview : null)
  return (
    on !== null && (
      <ButtonLink small look="primary" {...nextIs(2)} to={on.to}>
        {on.label}
      </ButtonLink>
    )
  )
}
