import { type FormPath, formFieldName } from '../form.ts'
import type { FormDefinition } from './item.ts'
import { pathsOfItem, usualOf } from './usual.ts'

/**
 * What the form calls a field: the name of its item where the year has renamed it and it is answered in this field alone,
 * else the name the field has always had.
 */
export function namesIn(definition: FormDefinition): (path: FormPath) => string {
  const renamed = new Map(
    definition.flatMap((item) => {
      const [path, ...others] = pathsOfItem(item)
      return path !== undefined && others.length === 0 && usualOf(item.key)?.name !== item.name
        ? [[path, item.name] as const]
        : []
    }),
  )
  return (path) => renamed.get(path) ?? formFieldName(path)
}
