/** What will be done, or could be, told in prose rather than in a list. */
export const promise =
  /\b(?:(?:we|i|the team) (?:will|plan to|are going to|may|intend to|have since)|to prevent (?:this|similar|such|it|a|future)|(?:be|been) prevented|prevent(?:ed)? (?:this|it|similar \w+|such \w+)? ?(?:in the future|from happening|again)|going forward|in (?:the )?future)\b/i
