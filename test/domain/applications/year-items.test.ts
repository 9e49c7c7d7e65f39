import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkItems } from '../../../shared/domain/applications/check-items.ts'
import {
  assertMayConfirm,
  doubleCheckOf,
  isSameLooker,
} from '../../../shared/domain/applications/checking/double-check.ts'
import {
  assertItemReasoned,
  assertNeverUsed,
  assertNotLast,
  assertRuleFree,
  atTheEnd,
  effectsOf,
  inOrder,
  isAutomatic,
  itemMark,
  movedBy,
  numbersOf,
  type PlacedItem,
} from '../../../shared/domain/applications/checking/year-items.ts'
import { refusalOf } from '../../support/refused.ts'

const list = fc
  .uniqueArray(fc.record({ id: fc.uuid(), no: fc.nat(30), givenUp: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
    selector: ({ id }) => id,
  })
  .map((items) => items.map((item): PlacedItem => ({ ...item, no: numbersOf(items).get(item.id) ?? 0 })))

/** Numbered 1, 2, … with those in use before those given up. */
const isWhole = (items: readonly PlacedItem[]): boolean =>
  inOrder(items).every(({ no }, at) => no === at + 1) &&
  inOrder(items).every(({ givenUp }, at, all) => givenUp || all[at - 1]?.givenUp !== true)

const renumbered = (items: readonly PlacedItem[]) =>
  items.map((item) => ({ ...item, no: numbersOf(items).get(item.id) ?? 0 }))
const orderOf = (items: readonly PlacedItem[]) =>
  inOrder(items)
    .filter(({ givenUp }) => !givenUp)
    .map(({ id }) => id)

describe('The items of a year', () => {
  it('are numbered without a gap, whatever is added, moved, given up, taken back and removed', () => {
    const deed = fc.record({
      what: fc.constantFrom('add', 'up', 'down', 'giveUp', 'takeBack', 'remove'),
      at: fc.nat(19),
      id: fc.uuid(),
    })
    fc.assert(
      fc.property(list, fc.array(deed, { maxLength: 30 }), (start, deeds) => {
        let items = start
        for (const { what, at, id } of deeds) {
          const item = items[at % Math.max(1, items.length)]
          if (what === 'add' && items.every((each) => each.id !== id))
            items = renumbered([...items, { id, no: atTheEnd, givenUp: false }])
          if (item === undefined) continue
          if (what === 'up' || what === 'down') items = movedBy(items, item.id, what === 'up' ? -1 : 1) ?? items
          if (what === 'giveUp' || what === 'takeBack')
            items = renumbered(
              items.map((each) => (each === item ? { ...each, givenUp: what === 'giveUp', no: atTheEnd } : each)),
            )
          if (what === 'remove') items = renumbered(items.filter((each) => each !== item))
          expect(isWhole(items)).toBe(true)
        }
      }),
    )
  })

  it('keep their order but for the one that is moved, which goes back the way it came', () => {
    fc.assert(
      fc.property(list, fc.nat(19), (items, at) => {
        const order = orderOf(items)
        const id = order[at % Math.max(1, order.length)]
        if (id === undefined) return
        const down = movedBy(items, id, 1)
        if (order.at(-1) === id) return void expect(down).toBeNull()
        expect(orderOf(down ?? []).filter((each) => each !== id)).toEqual(order.filter((each) => each !== id))
        expect(orderOf(movedBy(down ?? [], id, -1) ?? [])).toEqual(order)
        for (const { id: gone, givenUp } of items) if (givenUp) expect(movedBy(items, gone, 1)).toBeNull()
      }),
    )
  })

  it('have each a mark of its own: a number, or 廃 with the place among those given up', () => {
    fc.assert(
      fc.property(list, (items) => {
        const marks = items.map((item) => itemMark(item, items))
        expect(new Set(marks).size).toBe(items.length)
        const used = items.filter(({ givenUp }) => !givenUp).length
        expect(inOrder(items).map((item) => itemMark(item, items))).toEqual([
          ...Array.from({ length: used }, (_, at) => String(at + 1)),
          ...Array.from({ length: items.length - used }, (_, at) => `廃${at + 1}`),
        ])
      }),
    )
  })

  it('bear a rule each alone, are looked at by the program where it can tell, and are never all given up', () => {
    const used = [{ no: 2, name: '鑑文', rule: 'cover' }]
    expect(() => assertRuleFree('', used)).not.toThrow()
    expect(() => assertRuleFree('consent', used)).not.toThrow()
    const refusal = refusalOf(() => assertRuleFree('cover', used))
    expect(refusal.fields['rule']).toContain('「2 鑑文」')
    for (const { rule, automatic } of checkItems) expect(isAutomatic(rule)).toBe(automatic)
    expect(isAutomatic('')).toBe(false)
    expect(() => assertNotLast([1, 2])).not.toThrow()
    expect(() => assertNotLast([1])).toThrow('一つもなくなります')
    expect(() => assertNeverUsed('項目', 0)).not.toThrow()
    expect(() => assertNeverUsed('項目', 2)).toThrow('2件')
    expect(() => assertItemReasoned({ received: false, reason: '' })).not.toThrow()
    expect(() => assertItemReasoned({ received: true, reason: '要領の改正' })).not.toThrow()
    expect(refusalOf(() => assertItemReasoned({ received: true, reason: ' ' })).fields).toHaveProperty('reason')
  })
})

describe('What a change of an item does', () => {
  const reach = { open: 3, passed: 2, scored: 1 }
  const hold = (required: boolean, doubleCheck = false) => ({ required, doubleCheck })

  it('is said of what passed, too: nothing is put back, and the scoring does not begin over it', () => {
    const words = effectsOf('add', { before: hold(false), after: hold(true), reach })
    expect(words).toEqual([
      '応募5件にこの項目が加わります(規則が見る項目は規則の結果、人が見る項目は「確認中」)。',
      '要件適合の前の応募3件は、この項目が○か対象外になるまで要件適合にできません。',
      '要件適合の応募2件は要件適合のままですが、この項目が○か対象外になるまで採点を始められません。',
      '採点を始めた応募1件は変わりません。',
    ])
    expect(effectsOf('edit', { before: hold(true), after: hold(true, true), reach })[1]).toContain(
      '二人目が確認するまで採点を始められません',
    )
    expect(effectsOf('edit', { before: hold(true, true), after: hold(false), reach })).toEqual([
      '×や確認中のままでも要件適合にできるようになります。',
      '二人目の確認を待たなくなります。確認した記録は残ります。',
      '採点を始めた応募1件は変わりません。',
    ])
    expect(effectsOf('giveUp', { before: hold(true), after: hold(true), reach })[1]).toContain('応募5件')
  })

  it('is nothing where nothing of it is asked otherwise', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (required, doubleCheck) => {
        const same = hold(required, doubleCheck)
        expect(effectsOf('edit', { before: same, after: same, reach })).toEqual([])
      }),
    )
  })
})

describe('ダブルチェック', () => {
  const look = fc.option(fc.constantFrom('2026-02-24T10:00:00+09:00', '2026-02-25T10:00:00+09:00'), { nil: null })
  const facts = fc.record({
    doubleCheck: fc.boolean(),
    required: fc.boolean(),
    result: fc.constantFrom('ok' as const, 'ng' as const, 'pending' as const, 'na' as const),
    checkedAt: look,
    confirmedAt: look,
  })
  const looker = fc.record({ id: fc.constantFrom('', 'a', 'b', 'c'), name: fc.constantFrom('見本 一郎', '見本 二郎') })
  const item = { no: 4, name: '様式' }

  it('is done by two: a rule is no eye, and nobody is the second to himself', () => {
    fc.assert(
      fc.property(facts, looker, looker, fc.boolean(), (known, first, you, again) => {
        const standing = doubleCheckOf(known)
        const confirm = () => assertMayConfirm({ item, standing, again, first, you })
        const may = standing === 'second' && !again && !isSameLooker(first, you)
        if (may) expect(confirm).not.toThrow()
        else expect(refusalOf(confirm).message).toContain('4 様式')
        if (may) expect(first.name === you.name || (first.id !== '' && first.id === you.id)).toBe(false)
        if (standing === 'done') expect([known.checkedAt, known.confirmedAt]).not.toContain(null)
        if (known.doubleCheck && known.required && known.result !== 'pending')
          expect(standing === 'done').toBe(known.checkedAt !== null && known.confirmedAt !== null)
        if (!known.doubleCheck) expect(standing).toBeNull()
      }),
    )
  })
})
