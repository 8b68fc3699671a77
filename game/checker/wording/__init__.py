"""The check of wording: giveaways, language, evidence and care."""
