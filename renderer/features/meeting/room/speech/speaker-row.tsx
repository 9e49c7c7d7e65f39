import { Kbd } from '../../../../ui/kbd.tsx'
import { useRoving } from '../../../../ui/keys/roving.ts'
import { nextIs } from '../../../../ui/next.ts'
import type { KeyedMember } from '../person-keys.ts'
import type { Item } from '../records.ts'
import styles from './speech.module.css'

/** The line of nobody in particular. */
const nobody = 'nobody'

interface SpeakerRowProps {
  people: readonly KeyedMember[]
  item: Item
  onSpeak: (memberId: string | null) => void
}

/**
 * One button a person, each with its key: it begins a new line. Whoever is out is quieter, and may not speak on this item.
 * One stop of Tab, in which ↑ ↓ walk: ← → go through the items, as everywhere in the room.
 */
export function SpeakerRow({ people, item, onSpeak }: SpeakerRowProps) {
  const may = people.filter(({ member }) => !isApart(item, member.id)).map(({ member }) => member.id)
  const roving = useRoving([...may, nobody], null)
  return (
    <fieldset className={styles['speakers']} aria-label="誰の発言か" {...roving.row} {...nextIs(2)}>
      {people.map(({ member, sign }) => (
        <button
          key={member.id}
          type="button"
          {...roving.link(member.id)}
          className={styles['speaker']}
          title={member.code}
          data-away={member.present === null || undefined}
          aria-keyshortcuts={sign === '' ? undefined : sign}
          disabled={isApart(item, member.id)}
          onClick={() => onSpeak(member.id)}
        >
          <Kbd>{sign}</Kbd>
          {member.name}
        </button>
      ))}
      <button
        type="button"
        {...roving.link(nobody)}
        className={styles['speaker']}
        aria-keyshortcuts="0"
        onClick={() => onSpeak(null)}
      >
        <Kbd>0</Kbd>
        発言者なし
      </button>
    </fieldset>
  )
}

/** Out of the room for this item, and not let in by the 座長. */
export const isApart = ({ leaving, rulings }: Item, memberId: string): boolean =>
  leaving.includes(memberId) && !rulings.some((each) => each.memberId === memberId)
