"""How complete the documents of people are, and handing them on."""
