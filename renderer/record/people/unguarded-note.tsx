import type { people } from '../../../shared/contract/office/people.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import { unguarded } from '../../../shared/domain/office/people.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Callout } from '../../ui/states.tsx'

type Profile = OutputOf<(typeof people)['list']>[number]

interface UnguardedNoteProps {
  people: readonly Profile[] | undefined
  ownId: string
  /** Where the passphrases are chosen is on the screen: no way there is needed. */
  here?: boolean
}

/** Said where 委員 are let in: whoever has no passphrase is opened by a choice of their name. */
export function UnguardedNote({ people, ownId, here = false }: UnguardedNoteProps) {
  const names = unguarded(people ?? [])
  if (names.length === 0) return null
  const own = people?.find(({ id }) => id === ownId)
  const mine = own !== undefined && names.includes(own.name)
  return (
    <Callout
      tone="warn"
      title={`パスワードのない利用者がいます: ${names.join('、')}`}
      action={
        !here && (
          <ButtonLink small to={mine ? `/settings/people?item=${ownId}` : '/settings/people'}>
            {mine ? '自分のパスワードを決める' : '人と役割を開く'}
          </ButtonLink>
        )
      }
    >
      委員も同じ台帳にサインインするので、名前を選ぶだけで、ほかの人としてすべての記録を開けてしまいます。
      {here && '名前を選び、下の「パスワード」で決めてください。'}
    </Callout>
  )
}
