// `embeddedRules` is generated into this module at build time by EmbedRulesPlugin.
