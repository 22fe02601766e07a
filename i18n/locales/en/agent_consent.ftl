agent_consent-ask =
    The fund's specialists will see what you write, where you were in the menu, the last answer about your cover and how to reach you. It is encrypted and sold to nobody; you can have it deleted at any time with /delete_my_data.

    Do you agree?
    .short = Specialists will see your question, the last menu steps and your number. You can delete it all. Agree?
    .yes = I agree
    .no = No
