import {render, Text, useInput} from 'ink'
import {createElement} from 'react'

const Hello = () => {
  useInput(() => {})
  return createElement(Text, null, 'FIRSTFRAME')
}
render(createElement(Hello), {interactive: true})
