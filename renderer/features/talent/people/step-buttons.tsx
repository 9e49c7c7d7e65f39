import { consentOn } from '../../../../shared/domain/talent/people/consent.ts'
import { fulfils } from '../../../../shared/domain/talent/people/requirements.ts'
import { nextStates, type RegistrantState } from '../../../../shared/domain/talent/people/state.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { nextIs } from '../../../ui/next.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from './people.module.css'
import type { RegistrantPage } from './records.ts'

const deed = {
  received: '',
  checking: '確認を始める',
  registered: '登録する',
  renewing: '更新の確認を始める',
  paused: '休止にする',
  unfit: '要件不適合にする',
  erased: '',
} as const satisfies Record<RegistrantState, string>

/** The steps that may follow; what would be refused is not offered, and what is missing stands in its place. */
export function StepButtons({ page }: { page: RegistrantPage }) {
  const { today } = useDesk()
  const move = useCommand(useApi().talent.move, { done: (after) => `${page.no}: ${doneWords[after.state]}` })
  const lacks = lacksOf(page, today)
  const offered = nextStates(page.state).filter(
    (to) =>
      (to !== 'registered' || lacks === '') && (to !== 'unfit' || page.claims.every(({ holds }) => holds === false)),
  )
  const label = (to: RegistrantState) =>
    to === 'registered'
      ? page.state === 'paused'
        ? '登録に戻す'
        : page.state === 'renewing'
          ? '更新した'
          : deed[to]
      : deed[to]
  return (
    <div className={classNames('stack', styles['steps'])}>
      <p className="row">
        {offered.map((to, index) => (
          <Button
            key={to}
            small
            look={to === 'registered' ? 'primary' : 'plain'}
            {...(index === 0 && page.state !== 'registered' ? nextIs(2) : {})}
            busy={move.busy}
            onClick={() => void move.run({ id: page.id, revision: page.revision, to })}
          >
            {label(to)}
          </Button>
        ))}
        {lacks !== '' && nextStates(page.state).includes('registered') && <span className="sub">{lacks}</span>}
      </p>
      <ErrorNote error={move.error} />
    </div>
  )
}

const doneWords = {
  received: '申請受付に戻しました',
  checking: '要件の確認を始めました',
  registered: '登録しました',
  renewing: '更新の確認を始めました',
  paused: '休止にしました',
  unfit: '要件不適合にしました',
  erased: '抹消しました',
} as const satisfies Record<RegistrantState, string>

/** What is still missing for 登録. */
const lacksOf = ({ claims, consents }: RegistrantPage, today: string): string =>
  [
    fulfils(claims) ? '' : '要件をどれか一つ確認すると登録できます。',
    consentOn(consents, today) === null ? '今日有効な同意を記録すると登録できます。' : '',
  ].join('')
