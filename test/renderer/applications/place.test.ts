import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  neighbour,
  type Place,
  readPlace,
  shows,
  tabs,
  views,
} from '../../../renderer/features/applications/place.ts'
import { formFields } from '../../../shared/domain/applications/form.ts'

const anyPlace: fc.Arbitrary<Place> = fc.record({
  id: fc.option(fc.uuid()),
  registering: fc.constant(null),
  tab: fc.option(fc.constantFrom(...tabs)),
  show: fc.constantFrom(...shows),
  jis2: fc.option(fc.constantFrom('01', '05', '41', '47')),
  find: fc.string({ unit: 'grapheme', maxLength: 12 }),
  view: fc.constantFrom(...views),
  matrix: fc.constantFrom('all', 'failing', 'waiting'),
  item: fc.option(fc.integer({ min: 1, max: 999 })),
  field: fc.option(fc.constantFrom(...formFields.map(([path]) => path))),
})

const read = (address: string): Place => {
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  return readPlace(path, new URLSearchParams(query))
}

describe('the address of an application', () => {
  it('brings back the place it was made of, whatever is searched for', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        // A page belongs to an application; without one there is none.
        const expected = place.id === null ? { ...place, tab: null } : place
        expect(read(addressOf(place, {}))).toEqual({ ...expected, field: null, item: null })
        const { field, item } = place
        expect(read(addressOf(place, { field, item }))).toEqual(expected)
      }),
    )
  })

  it('keeps what the list shows from one application to the next, and drops the field that was pointed at', () => {
    const here = read('/applications/a/form?show=drafts&q=%E7%9C%8C&field=kpis')
    expect(addressOf(here, { id: 'b' })).toBe('/applications/b/form?show=drafts&q=%E7%9C%8C')
  })

  it('takes what it does not know for nothing', () => {
    const place = read('/applications/a/nonsense?show=everything&field=password')
    expect(place).toMatchObject({ id: 'a', tab: null, show: 'all', field: null })
  })

  it('opens the registering panel, which is no application', () => {
    expect(read('/applications/register')).toMatchObject({ id: null, registering: 'fromMail' })
    expect(read('/applications/register-by-hand')).toMatchObject({ id: null, registering: 'byHand' })
  })
})

describe('J and K', () => {
  const order = ['a', 'b', 'c']
  it('go through the list as it is shown and stop at its ends', () => {
    expect(neighbour(order, 'a', 1)).toBe('b')
    expect(neighbour(order, 'c', 1)).toBeNull()
    expect(neighbour(order, 'a', -1)).toBeNull()
  })
  it('begin at the nearer end when none of the list is open', () => {
    expect(neighbour(order, null, 1)).toBe('a')
    expect(neighbour(order, 'elsewhere', -1)).toBe('c')
    expect(neighbour([], null, 1)).toBeNull()
  })
})
