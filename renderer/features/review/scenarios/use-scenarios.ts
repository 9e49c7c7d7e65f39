import { useRef } from 'react'
import type { ScenarioAim } from '../../../../shared/domain/review/scenarios/aims.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { addressOf } from '../../../record/review-places.ts'
import { go } from '../../../ui/go.ts'
import type { Contender, Scenario } from '../records.ts'
import { useKeptSet } from './kept-set.ts'

/** The deeds on the sets of a year, each with its way back. */
export function useScenarios() {
  const { fy } = useDesk()
  const { scenarios } = useApi()
  const kept = useKeptSet()

  const make = useCommand(scenarios.make, {
    done: ({ name }) => `「${name}」を作りました`,
    undo:
      (_, { id, revision }) =>
      () =>
        scenarios.remove({ id, revision }),
    onDone: ({ id }) => go(addressOf('scenarios', id), { replace: true }),
  })
  const names = useRef<{ set: string; body: string }>({ set: '', body: '' })
  const place = useRevised(kept.place, kept.newest, {
    done: (_, { inside }) =>
      `${names.current.body}を「${names.current.set}」${inside ? 'に入れました' : 'から外しました'}`,
    undo:
      (input, { revision }) =>
      () =>
        kept.place({ ...input, inside: !input.inside, revision }),
  })
  const said = (words: string) => () => `「${names.current.set}」${words}`
  const take = useCommand(kept.take, {
    done: said('を会議に出す案としました'),
    undo:
      (_, { id, revision }) =>
      () =>
        scenarios.takeBack({ id, revision }),
  })
  const takeBack = useCommand(scenarios.takeBack, { done: said('を会議から戻しました') })
  const remove = useCommand(scenarios.remove, {
    done: said('を削除しました'),
    undo: (_, output) => () => scenarios.restore(output),
    onDone: () => go(addressOf('scenarios'), { replace: true }),
  })
  const on = (deed: { run: (input: { id: string; revision: number }) => Promise<unknown> }) => (set: Scenario) => {
    names.current = { ...names.current, set: set.name }
    clear()
    return deed.run({ id: set.id, revision: set.revision })
  }
  const all = [make, place, take, takeBack, remove]
  const clear = () => {
    for (const each of all) each.clear()
  }
  return {
    make: (aim: ScenarioAim) => {
      clear()
      return make.run({ id: crypto.randomUUID(), fy, aim })
    },
    toggle: (set: Scenario, { applicationId, prefecture }: Pick<Contender, 'applicationId' | 'prefecture'>) => {
      names.current = { set: set.name, body: prefecture }
      clear()
      const inside = !(
        set.bodies.includes(applicationId) || set.gone.some((each) => each.applicationId === applicationId)
      )
      return place.run({ id: set.id, applicationId, inside, revision: set.revision })
    },
    take: on(take),
    takeBack: on(takeBack),
    remove: on(remove),
    stale: place.stale,
    /** Of the last deed; what two officers must choose between is asked in a dialog of its own. */
    error: place.stale.clashes.length > 0 ? null : (all.find(({ error }) => error !== null)?.error ?? null),
  }
}
