"""What is wrong and where: problems, their codes, how they are shown, how they are fixed."""
