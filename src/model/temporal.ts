/**
 * Temporal, value and types: the one that the runtime has (globalThis.Temporal), else the polyfill's own; the package
 * makes that choice. All arithmetic with time goes through it.
 */
export {Temporal} from 'temporal-polyfill'
