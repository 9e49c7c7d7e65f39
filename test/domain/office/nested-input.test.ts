import { expect, it } from 'vitest'
import { z } from 'zod'
import { judge } from '../../../shared/contract/complaints.ts'
import { officeContract } from '../../../shared/contract/index.ts'
import type { Contract } from '../../../shared/contract/operation.ts'

it('what is nested 100,000 deep is judged as what is wrong, in the place of any field of any operation', () => {
  let deep: unknown = []
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  const taken: string[] = []
  for (const [area, operations] of Object.entries<Contract[string]>(officeContract))
    for (const [name, { input }] of Object.entries(operations)) {
      const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : []
      // A walk that calls itself would end here with a RangeError.
      for (const given of [deep, ...fields.map((field) => ({ [field]: deep }))])
        if ('value' in judge(input, given)) taken.push(`${area}.${name} ${Object.keys(given as object).join()}`)
    }
  expect(taken).toEqual([])
})
