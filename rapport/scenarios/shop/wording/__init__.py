"""The built-in writer's sentences and words for shoes, a module a language."""
