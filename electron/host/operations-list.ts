import { z } from 'zod'
import { contract } from '../../shared/contract/index.ts'

/**
 * Every operation as a person or a program needs to know it, with JSON Schema for what goes in and comes out. In a file of
 * its own with a plain import: asked for as a whole where it is needed, zod would come whole into what a start loads.
 */
export const listOperations = (): unknown =>
  Object.entries(contract).flatMap(([area, operations]) =>
    Object.entries(operations).map(([name, { input, output, ...facts }]) => ({
      name: `${area}.${name}`,
      ...facts,
      input: schemaOf(input, 'input'),
      output: schemaOf(output, 'output'),
    })),
  )

const schemaOf = (shape: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(shape, { io, unrepresentable: 'any', cycles: 'ref', reused: 'inline' })
